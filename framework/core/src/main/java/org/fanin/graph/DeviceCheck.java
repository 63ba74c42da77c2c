package org.fanin.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fanin.doctor.Check;
import org.fanin.doctor.Condition;
import org.fanin.doctor.ProcessorFeatures;

/** Which devices TensorFlow can use; a graphics card that is there should be one. */
public final class DeviceCheck implements Check {

  private static final int MOST_CARDS = 16;
  private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public String remedy() {
    return "TensorFlow must load first.";
  }

  @Override
  public Condition examine() {
    if (ProcessorFeatures.here().isBelowTensorFlow()) {
      return Condition.broken("not tried, as TensorFlow cannot be loaded", remedy());
    }
    int cards = (int) IntStream.range(0, MOST_CARDS)
        .takeWhile(number -> refusal(number).isEmpty())
        .count();
    return examine(cards, refusal(0).orElse(""), Files.exists(DRIVER));
  }

  Condition examine(int cards, String refusal, boolean hasDriver) {
    if (cards > 0) {
      String names = cards == 1 ? "gpu" : "gpu:0 to gpu:" + (cards - 1);
      return Condition.ok("cpu, " + names + "; a run takes a card by --device");
    }
    return hasDriver
        ? Condition.slow(
            "cpu; an NVIDIA card is there, but " + refusal,
            "docs/studies.md says under 'A graphics card' how to build Fanin for one.")
        : Condition.ok("cpu; no NVIDIA card");
  }

  /** Why a card cannot be used; empty if it can. */
  private static Optional<String> refusal(int number) {
    try {
      Devices.require(new Device(Optional.of(number)));
      return Optional.empty();
    } catch (DeviceException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
