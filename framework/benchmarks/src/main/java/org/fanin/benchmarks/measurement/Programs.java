package org.fanin.benchmarks.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts programs and waits for them; none outlives its measurement.
 *
 * @param home the project's folder, with its launcher
 * @param processes where Linux tells of every process, a folder each
 */
public record Programs(Path home, Path processes) {

  private static final int LAST_LINES = 3;
  private static final int POLL_MILLIS = 20;
  private static final int ORPHAN_SECONDS = 10;

  /** Of the project in {@code home}. */
  public Programs(Path home) {
    this(home, Path.of("/proc"));
  }

  /** Whether this system tells what {@link #faninPeak} measures. */
  boolean tellPeaks() {
    return Files.isReadable(status("self"));
  }

  /** The wall seconds of {@code fanin} with {@code arguments}, from the shell's point of view. */
  double fanin(List<String> arguments) {
    return seconds(launching(arguments));
  }

  /** The most bytes that were resident at one time in {@code fanin} with {@code arguments}. */
  double faninPeak(List<String> arguments) {
    return run(launching(arguments), this::peak);
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
  private double peak(Process process, long start) throws IOException, InterruptedException {
    Path status = status(String.valueOf(process.pid()));
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

  private Path status(String process) {
    return processes.resolve(process).resolve("status");
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
  interface Meter {
    double measure(Process process, long start) throws IOException, InterruptedException;
  }

  /** What {@code meter} measures of {@code command}, which must succeed. */
  static double run(List<String> command, Meter meter) {
    try {
      Path log = Files.createTempFile("fanin-benchmarks", ".log");
      try {
        return run(command, log, meter);
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

  private static double run(List<String> command, Path log, Meter meter)
      throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // Fanin's settings: its launcher makes them anew, the others' users know none of them.
    program.environment().keySet().removeIf(name -> name.startsWith("TF_"));
    long start = System.nanoTime();
    Process process = program.start();
    try {
      double measured = meter.measure(process, start);
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(Path.of(command.get(0)).getFileName() + " exited with "
            + status + ": " + lastWords(log));
      }
      return measured;
    } finally {
      end(process);
    }
  }

  /** Where measuring failed the program may still run, and would take cores from the next. */
  private static void end(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    // Where nobody asks for the end of orphans, they never seem to be over.
    descendants.forEach(descendant -> descendant
        .onExit()
        .completeOnTimeout(descendant, ORPHAN_SECONDS, TimeUnit.SECONDS)
        .join());
  }

  private static String lastWords(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream()
        .filter(line -> !line.startsWith("\tat "))
        .toList();
    return String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
