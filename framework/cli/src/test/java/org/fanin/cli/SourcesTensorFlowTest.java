package org.fanin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs of studies that are source files, and what becomes of the files meanwhile. */
class SourcesTensorFlowTest {

  private static final Path SOURCES = Path.of("src/test/resources/org/fanin/cli/sources");

  @TempDir
  private Path folder;

  @Test
  void aSourceThatWasEditedIsNoLongerTheStudyOfTheRun() throws IOException {
    Path source =
        Files.copy(SOURCES.resolve("OwnInitializer.java"), folder.resolve("OwnInitializer.java"));
    Session begun =
        Session.of("run", source.toString(), "--out", folder.resolve("out").toString());
    assertThat(begun.exitCode()).as(begun.err()).isZero();
    Path run = runIn(folder.resolve("out/own-initializer"));
    assertThat(run.resolve("study/OwnInitializer.java")).hasSameTextualContentAs(source);

    Files.writeString(source, Files.readString(source).replace("size : -size", "size : size"));
    Session edited = Session.of("resume", run.toString());

    assertThat(edited.exitCode()).isEqualTo(ExitCode.MISTAKE);
    assertThat(edited.err().replace('\n', ' '))
        .contains("versions.study OwnInitializer.java is \"SHA-256 ");

    Files.delete(source);
    Session fromCopy = Session.of("resume", run.toString());
    assertThat(fromCopy.exitCode()).as(fromCopy.err()).isZero();
    assertThat(fromCopy.out()).isEqualTo(begun.out());
  }

  @Test
  void anArmAmongAlikeOnesIsTheSameWhenRepeatedAndResumed() throws IOException {
    Session begun = Session.of(
        "run",
        SOURCES.resolve("AlikeNames.java").toString(),
        "--only",
        "moded(mode=A)",
        "--out",
        folder.resolve("out").toString());
    assertThat(begun.exitCode()).as(begun.err()).isZero();
    Path run = runIn(folder.resolve("out/alike-names"));
    RunFolder kept = new RunFolder(run);
    assertThat(kept.manifest().arms())
        .singleElement()
        .returns("moded(mode=A)", ArmRecord::label)
        .satisfies(arm -> assertThat(kept.manifest().command()).endsWith("--only " + arm.slug()));

    Session resumed = Session.of("resume", run.toString());
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.out()).isEqualTo(begun.out());

    String again = kept.manifest().command() + " --out " + folder.resolve("again");
    Session repeated = Session.of(again.replaceFirst("^fanin ", "").split(" "));
    assertThat(repeated.exitCode()).as(repeated.err()).isZero();
    assertThat(
            new RunFolder(runIn(folder.resolve("again/alike-names"))).manifest().arms())
        .isEqualTo(kept.manifest().arms());
  }

  @Test
  void aDryRunKeepsNothing() {
    Path out = folder.resolve("out");
    Session session = Session.of(
        "run",
        SOURCES.resolve("OwnInitializer.java").toString(),
        "--dry-run",
        "--out",
        out.toString());

    assertThat(session.exitCode()).as(session.err()).isZero();
    assertThat(out).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunGoesOnFromAnotherFolder() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.copy(SOURCES.resolve("UsesPlugin.java"), there.resolve("UsesPlugin.java"));
    Path laws = PluginJar.of(there.resolve("laws.jar"), List.of("Shy", "Mish"));
    PluginJar.of(there.resolve("study.jar"), List.of("RingStudy", "Rings"), laws);
    Path fanin = launcher.home().resolve("fanin");
    Session begun = Launcher.run(
        fanin, there, Map.of(), "run", "UsesPlugin.java", "--plugins", "laws.jar:study.jar");
    assertThat(begun.exitCode()).as(begun.err()).isZero();

    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    String run = runIn(there.resolve("runs/uses-plugin")).toString();
    Session resumed = Launcher.run(fanin, elsewhere, Map.of(), "resume", run);
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();

    Path moved = Files.createDirectory(elsewhere.resolve("moved"));
    Files.move(laws, moved.resolve("laws.jar"));
    Files.move(there.resolve("study.jar"), moved.resolve("study.jar"));
    Session withPlugins =
        Launcher.run(fanin, elsewhere, Map.of(), "resume", run, "--plugins", "moved");
    assertThat(withPlugins.exitCode()).as(withPlugins.err()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aWordThatBeginsWithAnAtIsNoFileOfMoreWords() throws Exception {
    Launcher launcher = Launcher.builtIn(folder.resolve("home"));
    Files.createDirectory(folder.resolve("@data"));
    Files.writeString(folder.resolve("data"), "--epochs=many");
    Path fanin = launcher.home().resolve("fanin");
    Session begun = Launcher.run(
        fanin, folder, Map.of(), "run", "tiny-study", "--epochs", "0", "--data", "@data");
    assertThat(begun.exitCode()).as(begun.err()).isZero();

    Session resumed = Launcher.run(fanin, folder, Map.of(), "resume", "tiny-study");
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.out()).isEqualTo(begun.out());
  }

  private static Path runIn(Path study) throws IOException {
    try (Stream<Path> runs = Files.list(study)) {
      return runs.findFirst().orElseThrow();
    }
  }
}
