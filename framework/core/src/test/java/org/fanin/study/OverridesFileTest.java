package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.data.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesFileTest {

  @TempDir
  private Path folder;

  @Test
  void readsEveryKey() throws IOException {
    String text = """
        # a quick look
        epochs: 1
        batchSize: 64
        repeats: 2
        seed: -9223372036854775808
        threadsPerTrial: 4
        only:
          - he
          - gaussian(stddev=0.01)
        """;
    assertThat(read(text))
        .isEqualTo(new StudyOverrides(
            Optional.of(1),
            Optional.of(64),
            Optional.of(2),
            Optional.of(Long.MIN_VALUE),
            Optional.of(4),
            List.of("he", "gaussian(stddev=0.01)"),
            Optional.of(folder.resolve("quick.yaml") + ": line 7: only")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "{}\n"})
  void everyKeyMayBeMissing(String text) throws IOException {
    assertThat(read(text)).isEqualTo(StudyOverrides.none());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("FileUnknownKey", "epochs: 1\nbatchsize: 64\nlearning: 3\n"),
        arguments("FileText", "epochs: many\n"),
        arguments("FileQuotedNumber", "epochs: '3'\n"),
        arguments("FileFraction", "epochs: 1.5\n"),
        arguments("FileOctal", "seed: 010\n"),
        arguments("FileNoValue", "epochs:\n"),
        arguments("FileMapForNumber", "repeats: {from: 1}\n"),
        arguments("FileNegative", "epochs: -1\nbatchSize: 0\n"),
        arguments("FileTooLarge", "epochs: 3000000000\nseed: 9223372036854775808\n"),
        arguments("FileKeyTwice", "epochs: 1\nepochs: 2\n"),
        arguments("FileOnlyText", "only: he\n"),
        arguments("FileOnlyNothing", "only: []\n"),
        arguments("FileOnlyMap", "only: [{he: 1}]\n"),
        arguments("FileList", "- epochs\n"),
        arguments("FileTwoDocuments", "epochs: 1\n---\nepochs: 2\n"),
        arguments("FileTab", "only:\n\t- he\n"),
        arguments("FileOpenBracket", "epochs: 1\nonly: [he\n"),
        arguments("FileAnyClass", "epochs: !!java.lang.ProcessBuilder [reboot]\n"),
        arguments("FileControl", "epochs: \u0001\n"),
        arguments("FileLarge", "#".repeat(1 << 20)));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithItsLine(String name, String text) {
    StudyFaultsException refusal =
        catchThrowableOfType(StudyFaultsException.class, () -> read(text));
    assertMessage(name, refusal);
  }

  @Test
  void whatHasNoFaultsIsReadBesideWhatHas() throws IOException {
    String text = "epochs: one\nbatchSize: 8\nrepeats: 3000000000\nonly: [{he: 1}, hee]\n";
    assertThat(file(text).overrides())
        .isEqualTo(new StudyOverrides(
            Optional.empty(),
            Optional.of(8),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("hee"),
            Optional.of(folder.resolve("quick.yaml") + ": line 4: only")));
  }

  @Test
  void aMissingFileIsNamed() {
    StudyFaultsException refusal = catchThrowableOfType(
        StudyFaultsException.class,
        () -> OverridesFile.read(folder.resolve("quick.yaml")).check());
    assertMessage("FileMissing", refusal);
  }

  @Test
  void whatIsNoTextIsToldAsSuch() throws IOException {
    Path file = folder.resolve("quick.yaml");
    for (byte[] bytes : new byte[][] {{'a', (byte) 0xe4, 'b'}, {(byte) 0xff, (byte) 0xc0, 1}}) {
      Files.write(file, bytes);
      StudyFaultsException refusal = catchThrowableOfType(
          StudyFaultsException.class, () -> OverridesFile.read(file).check());
      assertMessage("FileBytes", refusal);
    }
  }

  @Test
  void aFolderIsToldAsSuch() {
    StudyFaultsException refusal = catchThrowableOfType(
        StudyFaultsException.class, () -> OverridesFile.read(folder).check());
    assertMessage("FileFolder", refusal);
  }

  private StudyOverrides read(String text) throws IOException {
    OverridesFile file = file(text);
    file.check();
    return file.overrides();
  }

  private OverridesFile file(String text) throws IOException {
    return OverridesFile.read(Files.writeString(folder.resolve("quick.yaml"), text));
  }

  private void assertMessage(String name, StudyFaultsException refusal) {
    String message = String.valueOf(refusal.getMessage()).replace(folder.toString(), "DIR");
    new GoldenFile(getClass(), name).assertHolds(message);
  }
}
