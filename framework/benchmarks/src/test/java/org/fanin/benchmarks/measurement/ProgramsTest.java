package org.fanin.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProgramsTest {

  @TempDir
  Path home;

  @Test
  void measuresFromStartToExit() throws IOException {
    launcher("sleep 0.2");

    assertThat(new Programs(home).fanin(List.of())).isBetween(0.2, 30.0);
  }

  @Test
  void readsThePeakOfMemoryWhereLinuxTellsIt() throws IOException {
    assumeThat(Path.of("/proc/self/status")).exists();
    launcher("sleep 0.5");

    assertThat(new Programs(home).faninPeak(List.of())).isBetween(1e5, 1e8);
  }

  @Test
  void saysHowAProgramFailed() throws IOException {
    launcher("echo no data; exit 3");

    assertThatIllegalStateException()
        .isThrownBy(() -> new Programs(home).fanin(List.of()))
        .withMessage("fanin exited with 3: no data");
  }

  @Test
  void leavesNothingRunningWhereMeasuringFails() throws IOException {
    String program = launcher("sleep 600 & touch child; wait");
    var seen = new ArrayList<ProcessHandle>();

    assertThatThrownBy(() -> Programs.run(List.of(program), (process, start) -> {
          while (!Files.exists(home.resolve("child"))) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
          }
          seen.add(process.toHandle());
          process.descendants().forEach(seen::add);
          throw new IOException("no figures");
        }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no figures");
    assertThat(seen).hasSize(2).noneMatch(ProgramsTest::runs);
  }

  @Test
  void leavesNothingRunningWhenInterrupted() throws IOException {
    String program = launcher("exec sleep 600");
    var seen = new ArrayList<ProcessHandle>();

    assertThatIllegalStateException()
        .isThrownBy(() -> Programs.run(List.of(program), (process, start) -> {
          seen.add(process.toHandle());
          Thread.currentThread().interrupt();
          return process.waitFor();
        }))
        .withMessage("interrupted while a program ran");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(seen).hasSize(1).noneMatch(ProgramsTest::runs);
  }

  @Test
  void skipsMemoryWhereTheSystemDoesNotTellIt() throws IOException {
    launcher("touch started");
    Path processes = home.resolve("processes");

    Findings findings = new PeakMemory(new Programs(home, processes)).measure(Effort.QUICK);

    assertThat(findings.comparisons()).isEmpty();
    assertThat(findings.note())
        .isEqualTo("Memory: not measured, as the most that was resident at one time is read from "
            + processes + ", which Linux alone has.");
    assertThat(home.resolve("started")).doesNotExist();
  }

  private String launcher(String script) throws IOException {
    Path file = home.resolve("fanin");
    Files.writeString(file, "#!/bin/sh\ncd '" + home + "'\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.toString();
  }

  /** What was killed may stay in the list of processes until it is asked for, without a command. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
