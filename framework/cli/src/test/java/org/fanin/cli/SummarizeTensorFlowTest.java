package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of runs that did not go well. */
class SummarizeTensorFlowTest {

  @TempDir
  private Path out;

  @Test
  void saysThatTheRunIsNotFinished() throws Exception {
    Path folder = run("tiny-study", "--only", "he");
    cutShort(new RunFolder(folder));

    Session text = Session.of("summarize", folder.toString());
    Session json = Session.of("summarize", folder.toString(), "--format", "json");

    assertThat(text.exitCode()).as(text.err()).isZero();
    assertThat(text.out())
        .startsWith("The run is not finished: 1 of 2 trials are over.\nTo go on: fanin resume "
            + folder + "\n\nARM ");
    assertThat(new ObjectMapper().readTree(json.out()).path("unfinished").toString())
        .isEqualTo("{\"over\":1,\"trials\":2,\"command\":\"fanin resume " + folder + "\"}");
    assertThat(folder.resolve("report.md"))
        .content()
        .contains("**This run is not finished: 1 of 2 trials are over.**");
  }

  @Test
  void doesWhatItIsAskedThoughTrialsFailed() throws Exception {
    Path folder = run("mixed-fortunes");

    Session session = Session.of("summarize", folder.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(session.out()).contains("broken #1 failed: ").doesNotContain("not finished");
    assertThat(Session.of("summarize", "--help").out())
        .contains("0   The report was made, be it of trials that failed");
  }

  /** Takes the end of the second trial away, and that of the run. */
  private static void cutShort(RunFolder folder) throws IOException {
    Manifest manifest = folder.manifest();
    folder.write(manifest.with(manifest.timeAndPlace().with(Optional.empty(), List.of())));
    Files.delete(folder.path().resolve("trials/he/2/checksums.sha256"));
  }

  private Path run(String... args) throws IOException {
    Session.of(Stream.of(List.of("run"), List.of(args), List.of("--out", out.toString()))
        .flatMap(List::stream)
        .toArray(String[]::new));
    try (Stream<Path> runs = Files.list(out.resolve(args[0]))) {
      return runs.findFirst().orElseThrow();
    }
  }
}
