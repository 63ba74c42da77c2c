package org.fanin.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesOfRunTest {

  private static final Path SOURCE = Path.of("Nowhere.java");

  @TempDir
  private Path folder;

  private Path there;
  private RunFolder run;
  private PlacesOfRun places;

  @BeforeEach
  void begin() throws IOException {
    there = Files.createDirectory(folder.resolve("there"));
    run = new RunFolder(folder.resolve("run"));
    places = new PlacesOfRun(run, there);
  }

  @Test
  void whatIsHereIsTakenFromHere() throws IOException {
    Files.createFile(there.resolve("pom.xml"));

    assertThat(places.find(Path.of("pom.xml"))).isEqualTo(Path.of("pom.xml"));
  }

  @Test
  void whatIsNotHereIsLookedForWhereTheRunWasBegun() throws IOException {
    Path jar = Files.createFile(there.resolve("nowhere.jar"));

    assertThat(places.find(Path.of("nowhere.jar"))).isEqualTo(jar);
    assertThat(places.find(Path.of("gone.jar"))).isEqualTo(Path.of("gone.jar"));
  }

  @Test
  void aSourceThatIsGoneIsTakenFromItsCopy() throws IOException {
    run.writeStudy("Nowhere.java", "class Nowhere {}");
    assertThat(places.source(SOURCE)).isEqualTo(run.study("Nowhere.java"));

    Path source = Files.createFile(there.resolve("Nowhere.java"));
    assertThat(places.source(SOURCE)).isEqualTo(source);
  }

  @Test
  void aSourceThatIsNowhereIsToldWithWhereItWasLookedFor() {
    assertThatThrownBy(() -> places.source(SOURCE))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("Cannot resume " + run.path()
            + ": the source file of its study is gone. It was looked for as "
            + SOURCE.toAbsolutePath() + ", and as " + there.resolve(SOURCE) + ", and as "
            + run.path().resolve("study/Nowhere.java") + ". Put it back, or run another study.");
  }
}
