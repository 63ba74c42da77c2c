package org.fanin.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NamedRunTest {

  @TempDir
  private Path folder;

  @Test
  void aStudyMeansItsNewestRun() throws IOException {
    begin("runs/study/20260101-000000");
    Path newest = begin("runs/study/20260101-000000-2");

    assertThat(named("study")).isEqualTo(newest);
  }

  @Test
  void aFolderMeansItself() throws IOException {
    Path run = begin("runs/study/baseline");

    assertThat(named(run.toString())).isEqualTo(run);
  }

  @Test
  void aFolderThatIsNoRunDoesNotHideTheRunsOfAStudyOfItsName() throws IOException {
    Path run = begin("runs/target/20260101-000000");

    assertThat(Path.of("target")).isDirectory();
    assertThat(named("target")).isEqualTo(run);
    assertThat(named("src")).as("where nothing else is found").isEqualTo(Path.of("src"));
  }

  @Test
  void aTimeMeansTheRunOfThatTimeOfWhateverStudy() throws IOException {
    begin("runs/first/20260101-000000");
    Path run = begin("runs/second/20260102-000000");

    assertThat(named("20260102-000000")).isEqualTo(run);
    assertThat(named("second/20260102-000000")).isEqualTo(run);
  }

  @Test
  void theFolderOfAStudyMeansItsNewestRun() throws IOException {
    begin("runs/study/20260101-000000");
    Path newest = begin("runs/study/20260102-000000");

    assertThat(named(folder.resolve("runs/study").toString())).isEqualTo(newest);
  }

  @Test
  void whatIsNeitherIsTold() {
    assertThatThrownBy(() -> named("nothing"))
        .hasMessage("There is no run 'nothing': neither a folder of that name, nor a run in "
            + folder.resolve("runs/nothing") + ".");
  }

  private Path named(String run) {
    String out = "--out=" + folder.resolve("runs");
    return CommandLine.populateCommand(new NamedRun(), run, out).folder().path();
  }

  private Path begin(String run) throws IOException {
    Path path = Files.createDirectories(folder.resolve(run));
    Files.createFile(path.resolve("manifest.json"));
    return path;
  }
}
