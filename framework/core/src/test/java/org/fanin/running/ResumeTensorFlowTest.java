package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fanin.TinyStudy;
import org.fanin.plan.Trial;
import org.fanin.plan.TrialPlan;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.study.Study;
import org.fanin.training.RunCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTensorFlowTest {

  private static final Study STUDY = TinyStudy.of(3, 2);

  @TempDir
  Path out;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8, 12})
  void aRunThatWasStoppedEndsWithTheBytesOfOneThatWasNot(int progressCalls) {
    RunReport undisturbed = Runs.run(STUDY, 2, out.resolve("whole"));
    var stopping = new StoppingListener(progressCalls);
    RunRequest request = Runs.request(STUDY, out.resolve("stopped"));
    assertThatThrownBy(() -> Runs.runner(1).run(request, stopping))
        .isInstanceOf(RunCancelledException.class);
    assertThat(temporaryFiles(stopping.folder)).isEmpty();

    RunReport resumed =
        Runs.runner(2).resume(new RunFolder(stopping.folder), request, new SilentListener());
    assertThat(Runs.checksums(resumed)).isEqualTo(Runs.checksums(undisturbed));
    assertThat(resumed.outcomes()).isEqualTo(undisturbed.outcomes());
  }

  @Test
  void finishedTrialsAreKept() throws IOException {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    Path outcome = whole.folder().path().resolve("trials/he/2/outcome.json");
    Path kept = whole.folder().path().resolve("trials/he/1/history.arrow");
    var time = Files.getLastModifiedTime(kept);
    Files.delete(outcome);
    Runs.runner(1).resume(whole.folder(), Runs.request(STUDY, out), new SilentListener());
    assertThat(outcome).exists();
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(time);
  }

  @Test
  void refusesAnotherStudy() {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    RunRequest longer = Runs.request(TinyStudy.of(3, 4), out);
    assertThatThrownBy(() -> Runs.runner(1).resume(whole.folder(), longer, new SilentListener()))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("another study");
  }

  @Test
  void refusesAFolderThatIsBeingWritten() {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    try (RunLock held = RunLock.of(whole.folder())) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() ->
              Runs.runner(1).resume(whole.folder(), Runs.request(STUDY, out), new SilentListener()))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("is being written by another process");
    }
  }

  private static List<Path> temporaryFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".arrow"))
          .filter(file -> !file.toString().endsWith(".json"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Wants the run to stop at its n-th report of progress. */
  private static final class StoppingListener implements RunListener {
    private final AtomicInteger left;
    private Path folder = Path.of("");

    StoppingListener(int progressCalls) {
      left = new AtomicInteger(progressCalls);
    }

    @Override
    public void planned(TrialPlan plan, Path runFolder) {
      folder = runFolder;
    }

    @Override
    public void started(Trial trial) {}

    @Override
    public void progressed(Trial trial, Progress progress) {
      if (left.decrementAndGet() <= 0) {
        throw new RunCancelledException();
      }
    }

    @Override
    public void finished(Trial trial, Outcome outcome) {}

    @Override
    public void summarizing(int done, int total) {}
  }
}
