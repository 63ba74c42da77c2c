package org.fanin.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the processor can do.
 *
 * @param architecture as Java names it, such as {@code amd64}
 * @param flags as Linux names them; empty where the system does not tell
 */
public record ProcessorFeatures(String architecture, Optional<Set<String>> flags) {

  private static final Path LINUX = Path.of("/proc/cpuinfo");

  /** Of this machine. */
  public static ProcessorFeatures here() {
    String architecture = System.getProperty("os.arch", "unknown");
    try {
      return of(
          architecture,
          Files.isReadable(LINUX) ? Optional.of(Files.readString(LINUX, UTF_8)) : Optional.empty());
    } catch (IOException e) {
      return new ProcessorFeatures(architecture, Optional.empty());
    }
  }

  /** Of what Linux says of the first core. */
  static ProcessorFeatures of(String architecture, Optional<String> description) {
    return new ProcessorFeatures(
        architecture,
        description.flatMap(text -> text.lines()
            .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
            .map(ProcessorFeatures::flags)
            .findFirst()));
  }

  /** Linux may name one twice. */
  private static Set<String> flags(String line) {
    return Set.copyOf(List.of(line.substring(line.indexOf(':') + 1).strip().split("\\s+")));
  }

  /** Whether it has the instructions of x86-64. */
  public boolean isX86() {
    return architecture.equals("amd64") || architecture.equals("x86_64");
  }

  /** Whether it is known not to have {@code flag}. */
  public boolean lacks(String flag) {
    return flags.isPresent() && !flags.get().contains(flag);
  }

  /**
   * Whether TensorFlow's library for it ends the process at its first instruction: all of them were
   * built for AVX.
   */
  public boolean isBelowTensorFlow() {
    return isX86() && lacks("avx");
  }
}
