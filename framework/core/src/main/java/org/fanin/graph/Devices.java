package org.fanin.graph;

/** Tells whether this machine has a device. */
public final class Devices {

  private Devices() {}

  /**
   * Tries a graphics card with one small operation; the processor is always there.
   *
   * @throws DeviceException if TensorFlow can't use {@code device}
   */
  public static void require(Device device) {
    if (device.gpu().isEmpty()) {
      return;
    }
    try {
      QuietStart.run(NetworkSession.config(device, 1), device);
    } catch (RuntimeException e) {
      // TensorFlow's exceptions have no type in common.
      boolean withoutCuda = String.valueOf(e.getMessage()).contains("CUDA is not enabled");
      String reason = withoutCuda
          ? "this Fanin is built for the processor alone; for NVIDIA cards on Linux, type"
              + " 'export FANIN_MAVEN_ARGS=-Pgpu', and 'touch pom.xml' in Fanin's folder, and the"
              + " next command builds it anew"
          : "TensorFlow finds no such card, or not its driver, CUDA 12 and cuDNN 9";
      throw new DeviceException("device " + device.label() + " cannot be used: " + reason, e);
    }
  }
}
