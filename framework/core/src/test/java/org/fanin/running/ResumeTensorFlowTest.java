package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fanin.TinyStudy;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.RunLock;
import org.fanin.results.summary.Summarizer;
import org.fanin.study.OneTrial;
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
    assertThat(temporaryFiles(stopping.folder())).isEmpty();

    RunReport resumed =
        Runs.runner(2).resume(new RunFolder(stopping.folder()), request, new SilentListener());
    assertThat(Runs.checksums(resumed)).isEqualTo(Runs.checksums(undisturbed));
    assertThat(resumed.outcomes()).isEqualTo(undisturbed.outcomes());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6})
  void aTrialGoesOnFromItsCheckpoint(int epoch) throws IOException {
    Study study = TinyStudy.of(1, 7, List.of(TinyStudy.arm("he", new He.Sampler(Law.NORMAL))));
    RunReport undisturbed = Runs.run(study, 1, out.resolve("whole"));
    RunRequest request = checkpointed(study, 2);
    // The tiny study reports once an epoch.
    Path stopped = stop(request, epoch + 1);
    Path checkpoints = stopped.resolve("trials/he/1/checkpoints");
    var counting = new StoppingListener(100);
    RunReport resumed = Runs.runner(1).resume(new RunFolder(stopped), request, counting);

    int kept = epoch / 2 * 2;
    assertThat(100 - counting.left()).as("epochs trained again").isEqualTo(7 - kept);
    assertThat(Runs.checksums(resumed)).isEqualTo(Runs.checksums(undisturbed));
    assertThat(checkpoints).doesNotExist();
  }

  @Test
  void aDamagedCheckpointIsNotUsed() throws IOException {
    Study study = TinyStudy.of(1, 5, List.of(TinyStudy.arm("he", new He.Sampler(Law.NORMAL))));
    RunReport undisturbed = Runs.run(study, 1, out.resolve("whole"));
    for (String damaged : List.of("checkpoints/3/network.f32", "captures/INIT.arrow")) {
      RunRequest request = checkpointed(study, 3);
      Path stopped = stop(request, 5);
      Path file = stopped.resolve("trials/he/1").resolve(damaged);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 64;
      Files.write(file, bytes);
      var counting = new StoppingListener(100);
      RunReport resumed = Runs.runner(1).resume(new RunFolder(stopped), request, counting);
      assertThat(100 - counting.left()).as("epochs trained again").isEqualTo(5);
      assertThat(Runs.checksums(resumed)).isEqualTo(Runs.checksums(undisturbed));
    }
  }

  private RunRequest checkpointed(Study study, int every) {
    return new RunRequest(
        study,
        new TreeMap<>(),
        "fanin run tiny-study",
        out.resolve("stopped"),
        ForeignCode.none(),
        new Conduct(false, OptionalInt.of(every)));
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
  void aDamagedTrialRunsAgain() throws IOException {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    SortedMap<String, String> undisturbed = Runs.checksums(whole);
    Path capture = whole.folder().path().resolve("trials/he/2/captures/INIT.arrow");
    byte[] bytes = Files.readAllBytes(capture);
    bytes[bytes.length / 2] ^= 1;
    Files.write(capture, bytes);

    assertThatThrownBy(() -> Summarizer.summarize(whole.folder(), 1, (done, total) -> {}))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(
            "Cannot read " + capture + ": it is not as it was written: its SHA-256 is ")
        .hasMessageEndingWith(". 'fanin resume' with the folder of the run runs this trial again"
            + " and keeps the others.");
    Runs.runner(1).resume(whole.folder(), Runs.request(STUDY, out), new SilentListener());
    assertThat(Runs.checksums(whole)).isEqualTo(undisturbed);
  }

  @Test
  void aTrialThatIsGoneIsMissedAndRunsAgain() throws IOException {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    SortedMap<String, String> undisturbed = Runs.checksums(whole);
    Path trial = whole.folder().path().resolve("trials/he/2");
    MoreFiles.deleteRecursively(trial);

    assertThatThrownBy(() -> Summarizer.summarize(whole.folder(), 1, (done, total) -> {}))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("The trial " + trial + " is missing or not whole");
    Runs.runner(1).resume(whole.folder(), Runs.request(STUDY, out), new SilentListener());
    assertThat(Runs.checksums(whole)).isEqualTo(undisturbed);
  }

  @Test
  void oneTrialAloneHasTheNumbersThatItHasAmongOthers() {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    Study alone = new OneTrial("he", 3).of(STUDY);
    RunReport single = Runs.run(alone, 1, out.resolve("alone"));
    String trial = "trials/he/3/";
    assertThat(Runs.checksums(single).subMap(trial, trial + "~"))
        .isEqualTo(Runs.checksums(whole).subMap(trial, trial + "~"))
        .isNotEmpty();
  }

  @Test
  void theNewestUnfinishedRunWithTheSameSettingsGoesOn() {
    RunReport undisturbed = Runs.run(STUDY, 2, out.resolve("whole"));
    RunRequest request = Runs.request(STUDY, out.resolve("stopped"));
    Path stopped = stop(request, 5);
    stop(Runs.request(TinyStudy.of(2, 2), out.resolve("stopped")), 3);

    RunReport resumed = Runs.runner(1).resumeNewest(request, new SilentListener());

    assertThat(resumed.folder().path()).isEqualTo(stopped);
    assertThat(Runs.checksums(resumed)).isEqualTo(Runs.checksums(undisturbed));
    assertThatThrownBy(() -> Runs.runner(1).resumeNewest(request, new SilentListener()))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("where study.repeats is 2 there and 3 here.");
  }

  @Test
  void withoutAnUnfinishedRunNothingGoesOn() {
    RunReport whole = Runs.run(STUDY, 2, out);
    Path runs = whole.folder().path().resolveSibling("");
    assertThatThrownBy(
            () -> Runs.runner(1).resumeNewest(Runs.request(STUDY, out), new SilentListener()))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("There is no unfinished run in " + out.resolve("tiny-study")
            + " to resume. Leave out --resume to begin one.");
    assertThat(runs).isDirectoryNotContaining("glob:**/.*");
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
  void refusesAPluginThatHasChanged() {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"), Map.of("shy.jar", "0ff1ce"));
    assertThat(whole.folder().manifest().versions())
        .containsEntry("plugin shy.jar", "SHA-256 0ff1ce");
    RunRequest changed = Runs.request(STUDY, out, Map.of("shy.jar", "c0ffee"));
    assertThatThrownBy(() -> Runs.runner(1).resume(whole.folder(), changed, new SilentListener()))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("versions.plugin shy.jar is \"SHA-256 0ff1ce\" there and"
            + " \"SHA-256 c0ffee\" here.");
    assertThatThrownBy(() ->
            Runs.runner(1).resume(whole.folder(), Runs.request(STUDY, out), new SilentListener()))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(
            "versions.plugin shy.jar is \"SHA-256 0ff1ce\" there and absent here.");
  }

  @Test
  void refusesAFolderThatIsBeingWritten() {
    RunReport whole = Runs.run(STUDY, 2, out.resolve("whole"));
    try (RunLock held = RunLock.of(whole.folder())) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() ->
              Runs.runner(1).resume(whole.folder(), Runs.request(STUDY, out), new SilentListener()))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("is being written by this very process");
    }
  }

  /** Stops {@code request} at its n-th report of progress; the folder of the run. */
  private static Path stop(RunRequest request, int progressCalls) {
    var stopping = new StoppingListener(progressCalls);
    assertThatThrownBy(() -> Runs.runner(1).run(request, stopping))
        .isInstanceOf(RunCancelledException.class);
    return stopping.folder();
  }

  private static List<Path> temporaryFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".arrow"))
          .filter(file -> !file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith("checksums.sha256"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
