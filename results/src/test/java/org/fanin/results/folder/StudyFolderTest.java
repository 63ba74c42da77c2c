package org.fanin.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {

  @TempDir
  private Path folder;

  @Test
  void runsOfOneSecondAreNumbered() {
    var study = new StudyFolder(folder.resolve("study"));
    Set<Path> runs = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      runs.add(study.newRun().path());
    }
    assertThat(runs)
        .hasSize(12)
        .allSatisfy(run -> assertThat(run).isDirectory().hasParent(study.path()));
  }

  @Test
  void theNewestComesFirstAndNumbersCountAsNumbers() throws IOException {
    begin("20260101-000000", "20260102-000000", "20260102-000000-10", "20260102-000000-2");
    assertThat(names())
        .containsExactly(
            "20260102-000000-10", "20260102-000000-2", "20260102-000000", "20260101-000000");
  }

  @Test
  void whatIsNamedOtherwiseOrHasNoManifestIsPassedOver() throws IOException {
    begin("20260101-000000", "baseline", "20260101-0000");
    Files.createDirectory(folder.resolve("20260103-000000"));
    Files.createFile(folder.resolve("20260104-000000"));
    assertThat(names()).containsExactly("20260101-000000");
    assertThat(new StudyFolder(folder.resolve("none")).newestFirst()).isEmpty();
  }

  private List<String> names() {
    return new StudyFolder(folder)
        .newestFirst().stream().map(run -> run.path().getFileName().toString()).toList();
  }

  private void begin(String... names) throws IOException {
    for (String name : names) {
      Path run = Files.createDirectory(folder.resolve(name));
      Files.createFile(run.resolve("manifest.json"));
    }
  }
}
