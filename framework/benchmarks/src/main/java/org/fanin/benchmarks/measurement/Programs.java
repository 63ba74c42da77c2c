package org.fanin.benchmarks.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts programs and waits for them.
 *
 * @param home the project's folder, with its launcher
 */
public record Programs(Path home) {

  private static final int LAST_LINES = 3;
  private static final int POLL_MILLIS = 20;

  /** The wall seconds of {@code fanin} with {@code arguments}, from the shell's point of view. */
  double fanin(List<String> arguments) {
    return seconds(launching(arguments));
  }

  /** The most bytes that were resident at one time in {@code fanin} with {@code arguments}. */
  double faninPeak(List<String> arguments) {
    return run(launching(arguments), Programs::peak);
  }

  private List<String> launching(List<String> arguments) {
    return Stream.concat(Stream.of(home.resolve("fanin").toString()), arguments.stream())
        .toList();
  }

  /** The wall seconds of {@code java} with {@code arguments}, and without Fanin's settings. */
  double java(List<String> arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return seconds(Stream.concat(Stream.of(java), arguments.stream()).toList());
  }

  private static double seconds(List<String> command) {
    return run(command, (process, start) -> {
      process.waitFor();
      return (System.nanoTime() - start) / 1e9;
    });
  }

  /** What Linux counts as the high-water mark, read until the process ends; the rest is idle. */
  private static double peak(Process process, long start) throws IOException, InterruptedException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double most = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      try {
        most = Math.max(most, highWater(status));
      } catch (IOException e) {
        // The process may have ended since.
        if (process.isAlive()) {
          throw e;
        }
      }
    }
    return most;
  }

  /** In bytes. */
  private static double highWater(Path status) throws IOException {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> 1024.0 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** Waits for the end of a process that was started at {@code start}, and measures. */
  private interface Meter {
    double measure(Process process, long start) throws IOException, InterruptedException;
  }

  private static double run(List<String> command, Meter meter) {
    try {
      Path log = Files.createTempFile("fanin-benchmarks", ".log");
      try {
        ProcessBuilder program =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Fanin's settings: its launcher makes them anew, the others' users know none of them.
        program.environment().keySet().removeIf(name -> name.startsWith("TF_"));
        long start = System.nanoTime();
        Process process = program.start();
        double measured = meter.measure(process, start);
        int status = process.waitFor();
        if (status != 0) {
          throw new IllegalStateException(Path.of(command.get(0)).getFileName() + " exited with "
              + status + ": " + lastWords(log));
        }
        return measured;
      } finally {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    }
  }

  private static String lastWords(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream()
        .filter(line -> !line.startsWith("\tat "))
        .toList();
    return String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
