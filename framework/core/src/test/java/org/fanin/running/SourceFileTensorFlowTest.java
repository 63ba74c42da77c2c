package org.fanin.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.fanin.TinyStudy;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.study.Study;
import org.fanin.training.RunCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a study that was compiled from one file. */
class SourceFileTensorFlowTest {

  private static final Study STUDY = TinyStudy.of(3, 2);

  @TempDir
  private Path out;

  @Test
  void refusesASourceThatHasChanged() {
    RunRequest request = compiled("law A");
    Path stopped = stop(request, 5);
    String began = "versions.study Mix.java is \"SHA-256 " + sha256("law A") + "\" there and ";
    String changed = began + "\"SHA-256 " + sha256("law B") + "\" here.";
    assertThatThrownBy(() -> resume(stopped, compiled("law B")))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(changed)
        .hasMessageStartingWith(
            "Cannot resume " + stopped + ", for Mix.java has changed since it was" + " begun. "
                + stopped.resolve("study/Mix.java") + " is as it was: with that in its place");
    assertThatThrownBy(() -> Runs.runner(1).resumeNewest(compiled("law B"), new SilentListener()))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(changed);
    assertThatThrownBy(() -> resume(stopped, Runs.request(STUDY, out.resolve("stopped"))))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(began + "absent here.");
    assertThat(stopped.resolve("study/Mix.java")).hasContent("law A");
  }

  @Test
  void keepsTheSourceAmongTheFilesThatAreTheSameEveryTime() throws IOException {
    RunReport undisturbed = Runs.runner(2).run(compiled("law A"), new SilentListener());
    Path stopped = stop(compiled("law A"), 5);
    Files.delete(stopped.resolve("study/Mix.java"));

    RunReport resumed = resume(stopped, compiled("law A"));

    assertThat(Runs.checksums(resumed))
        .isEqualTo(Runs.checksums(undisturbed))
        .containsKey("study/Mix.java");
    assertThat(stopped.resolve("checksums.sha256"))
        .content()
        .contains(sha256("law A") + "  study/Mix.java\n");
  }

  private RunRequest compiled(String source) {
    var code = new ForeignCode(new TreeMap<>(), Optional.of(new SourceFile("Mix.java", source)));
    return new RunRequest(
        STUDY,
        new TreeMap<>(),
        "fanin run Mix.java",
        out.resolve("stopped"),
        code,
        Conduct.usual());
  }

  private static RunReport resume(Path stopped, RunRequest request) {
    return Runs.runner(1).resume(new RunFolder(stopped), request, new SilentListener());
  }

  private static String sha256(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString();
  }

  /** Stops {@code request} at its n-th report of progress; the folder of the run. */
  private static Path stop(RunRequest request, int progressCalls) {
    var stopping = new StoppingListener(progressCalls);
    assertThatThrownBy(() -> Runs.runner(1).run(request, stopping))
        .isInstanceOf(RunCancelledException.class);
    return stopping.folder();
  }
}
