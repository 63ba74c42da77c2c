package org.fanin.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensorflow.DeviceSpec;

/**
 * Where a graph's operations run.
 *
 * @param gpu the number of a graphics card; the processor if empty
 */
public record Device(Optional<Integer> gpu) {

  /** The machine's processor. */
  public static final Device CPU = new Device(Optional.empty());

  private static final Pattern GPU = Pattern.compile("gpu(?::(\\d{1,3}))?");

  /** Reads {@code cpu}, {@code gpu} or {@code gpu:1}; empty if the text is none of them. */
  public static Optional<Device> parse(String text) {
    if (text.equals("cpu")) {
      return Optional.of(CPU);
    }
    Matcher matcher = GPU.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    return Optional.of(new Device(Optional.of(number == null ? 0 : Integer.parseInt(number))));
  }

  /** The device as a user writes it. */
  public String label() {
    return gpu.map(number -> String.format(Locale.ROOT, "gpu:%d", number)).orElse("cpu");
  }

  DeviceSpec spec() {
    return DeviceSpec.newBuilder()
        .deviceType(gpu.isPresent() ? DeviceSpec.DeviceType.GPU : DeviceSpec.DeviceType.CPU)
        .deviceIndex(gpu.orElse(0))
        .build();
  }
}
