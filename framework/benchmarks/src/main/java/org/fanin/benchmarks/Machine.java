package org.fanin.benchmarks;

import static java.util.Locale.ROOT;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.TensorFlow;

/** The machine on which all this is measured. */
final class Machine {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final List<String> EXTENSIONS = List.of("avx2", "fma", "avx512f", "amx_tile");

  private Machine() {}

  /** One line. */
  static String describe() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        ROOT,
        "%s, %d cores, %.0f GiB; %s; Java %s; TensorFlow %s",
        processor(),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / Math.pow(2, 30),
        system.getName(),
        Runtime.version(),
        TensorFlow.version());
  }

  /** Its name and the extensions that matter to products. */
  private static String processor() {
    if (Files.notExists(PROCESSOR)) {
      return System.getProperty("os.arch");
    }
    List<String> flags = List.of(field("flags").split(" "));
    Stream<String> known = EXTENSIONS.stream().filter(flags::contains);
    return field("model name") + " (" + String.join(" ", known.toList()) + ")";
  }

  private static String field(String name) {
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
