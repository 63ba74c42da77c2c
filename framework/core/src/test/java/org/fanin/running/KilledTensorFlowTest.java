package org.fanin.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fanin.results.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed at random moments leave runs that go on to the same bytes.
 *
 * <p>{@code -Dfanin.kills=100} kills a hundred. {@link FaultsTensorFlowTest} breaks off at chosen
 * operations instead, in one process.
 */
@DisabledOnOs(OS.WINDOWS)
class KilledTensorFlowTest {

  private static final int KILLS = Integer.getInteger("fanin.kills", 3);
  private static final int LONGEST_LIFE_MILLIS = 3_000;

  @TempDir
  private Path folder;

  @Test
  void aKilledProcessLosesNothingThatIsWhole() throws Exception {
    SortedMap<String, String> undisturbed =
        Runs.checksums(Runs.run(KilledRun.STUDY, KilledRun.THREADS, folder.resolve("whole")));
    var random = new Random(4);
    for (int number = 1; number <= KILLS; number++) {
      Path out = folder.resolve("killed-" + number);
      killedAfter(random.nextInt(LONGEST_LIFE_MILLIS), out);
      for (RunFolder run : runs(out)) {
        assertThat(undisturbed.entrySet())
            .as("visible files of run %d", number)
            .containsAll(Runs.checksums(run).entrySet());
        RunReport resumed = Runs.runner(KilledRun.THREADS)
            .resume(run, Runs.request(KilledRun.STUDY, out), new SilentListener());
        assertThat(Runs.checksums(resumed)).as("run %d", number).isEqualTo(undisturbed);
        assertThat(hiddenFiles(run.path())).isEmpty();
      }
    }
  }

  /** Starts a process that runs into {@code out}, and kills it {@code millis} after its begin. */
  private static void killedAfter(int millis, Path out) throws Exception {
    Process process = Children.of(KilledRun.class, List.of(), out.toString()).start();
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertThat(lines.readLine()).as("what the process says").isNotNull();
      var unused = process.waitFor(millis, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor(); // SIGKILL
    }
  }

  /** The runs that came to their manifest. */
  private static List<RunFolder> runs(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(file -> file.endsWith("manifest.json"))
          .map(manifest -> new RunFolder(manifest.resolveSibling("")))
          .toList();
    }
  }

  private static List<Path> hiddenFiles(Path run) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }
}
