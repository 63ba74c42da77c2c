package org.fanin.results.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Outcome.Diverged;
import org.fanin.results.folder.Outcome.Failed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunFolderTest {

  @TempDir
  private Path path;

  private RunFolder folder;
  private Path manifest;

  @BeforeEach
  void openFolder() {
    folder = new RunFolder(path);
    manifest = path.resolve("manifest.json");
  }

  @Test
  void manifestComesBackAsWritten() {
    folder.write(Manifests.small());

    assertThat(folder.manifest()).isEqualTo(Manifests.small());
  }

  @Test
  void manifestIsTheSameTextTwice() throws IOException {
    folder.write(Manifests.small());
    String first = Files.readString(manifest);
    folder.write(folder.manifest());

    assertThat(manifest).hasContent(first);
    assertThat(first).startsWith("{\n  \"formatVersion\" : 6,\n  \"study\" : {").endsWith("}\n");
  }

  @Test
  void aChangedManifestIsRefused() throws IOException {
    folder.write(Manifests.small());
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"seed\" : 42", "\"seed\" : 43"));

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessage(
            "Cannot read " + manifest + ": it is not as it was written: its SHA-256 differs."
                + " Name the folder of a run, restore this file from a copy, or run the study again.");
  }

  @Test
  void anEmptyManifestIsToldAsSuch() throws IOException {
    Files.createFile(manifest);

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot read " + manifest + ": it is empty. Name the folder");
  }

  @Test
  void anUnfinishedManifestIsToldWithoutJacksonsOwnWords() throws IOException {
    Files.writeString(manifest, "[1,2");

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("line 1, column 5: Unexpected end-of-input: expected close marker for"
            + " Array (start marker at line: 1, column: 1). Name");
  }

  @Test
  void anArmWhoseFolderLiesElsewhereIsRefused() throws IOException {
    folder.write(Manifests.small());
    String text = unsealed(Files.readString(manifest));
    Files.writeString(
        manifest, Seal.on(text.replace("\"slug\" : \"zeros\"", "\"slug\" : \"../../zeros\"")));

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("at arms.[0]: ")
        .hasMessageContaining("not '../../zeros'");
  }

  @Test
  void noFieldNamesATypeToMake() throws IOException {
    folder.write(Manifests.small());
    String text = unsealed(Files.readString(manifest));
    Files.writeString(
        manifest,
        Seal.on(text.replace(
            "\"className\" : \"example.SmallStudy\"",
            "\"className\" : [ \"javax.swing.JFrame\", { \"visible\" : true } ]")));

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("at study.className: ");
  }

  @Test
  void missingManifestIsNamed() {
    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessage("Cannot read " + manifest + ": there is no such file or folder. Name the folder"
            + " of a run, restore this file from a copy, or run the study again.");
  }

  @Test
  void truncatedManifestIsNamedWithThePlace() throws IOException {
    folder.write(Manifests.small());
    Files.writeString(manifest, Files.readString(manifest).substring(0, 200));

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith("Cannot read " + manifest + ": line ")
        .hasMessageContaining("Unexpected end-of-input")
        .hasMessageEndingWith("run the study again.");
  }

  @Test
  void missingFieldIsNamed() throws IOException {
    folder.write(Manifests.small());
    String text = unsealed(Files.readString(manifest));
    Files.writeString(manifest, Seal.on(text.replaceFirst("\"epochs\" : 2,", "")));

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("at study.epochs: Missing");
  }

  private static String unsealed(String text) {
    return text.replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]{64}\"\\s*}\\s*$", "\n}\n");
  }

  @Test
  void otherFormatVersionIsRefused() throws IOException {
    folder.write(Manifests.small());
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"formatVersion\" : 6", "\"formatVersion\" : 7"));

    assertThatThrownBy(() -> folder.manifest())
        .isInstanceOf(RunFolderException.class)
        .hasMessage("Cannot read " + manifest + ": its formatVersion is 7, but this Fanin reads 6."
            + " Use the Fanin that wrote it, or run the study again.");
  }

  static List<Outcome> outcomes() {
    return List.of(
        new Completed(OptionalDouble.of(0.125), 0.25, 0.975),
        new Completed(OptionalDouble.empty(), Double.POSITIVE_INFINITY, 0.1),
        new Diverged(17, Double.NaN, "fanin run small-study --trial zeros/1"),
        new Diverged(18, Double.NEGATIVE_INFINITY, "fanin run small-study --trial zeros/2"),
        new Failed("out of memory", "fanin run small-study --only zeros"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void outcomeComesBackAsWritten(Outcome outcome) {
    TrialFolder trial = folder.trial("zeros", 1);
    assertThat(trial.outcome()).isEmpty();

    trial.write(outcome);

    assertThat(trial.outcome()).contains(outcome);
    assertThat(trial.path()).isEqualTo(path.resolve("trials/zeros/1"));
  }

  @Test
  void unknownStatusIsRefused() throws IOException {
    TrialFolder trial = folder.trial("zeros", 1);
    trial.write(new Failed("", ""));
    Path file = trial.path().resolve("outcome.json");
    Files.writeString(file, "{\"status\": \"exploded\"}");
    Checksums.of(trial.path(), trial.path()).write();

    assertThatThrownBy(trial::outcome)
        .isInstanceOf(RunFolderException.class)
        .hasMessage(
            "Cannot read " + file + ": its status is 'exploded', not completed, diverged or"
                + " failed. 'fanin resume' with the folder of the run runs this trial again and keeps the others.");
  }

  @Test
  void momentsAreOrderedInTime() {
    assertThat(List.of(Moment.END, Moment.afterEpoch(10), Moment.afterEpoch(9), Moment.INIT))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThatThrownBy(() -> new Moment("../END")).isInstanceOf(IllegalArgumentException.class);
  }
}
