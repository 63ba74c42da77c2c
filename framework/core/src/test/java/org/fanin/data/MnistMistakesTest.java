package org.fanin.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fanin.data.IdxBytes.TEST_IMAGES;
import static org.fanin.data.IdxBytes.TEST_LABELS;
import static org.fanin.data.IdxBytes.TRAIN_IMAGES;
import static org.fanin.data.IdxBytes.TRAIN_LABELS;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MnistMistakesTest {

  private static final byte[] IMAGES = IdxBytes.images(3, 28, 28);
  private static final byte[] LABELS = IdxBytes.labels(7, 2, 1);
  private static final byte[] PACKED = IdxBytes.packed(IMAGES);

  /** Name of the mistake, spoilt file, its content. */
  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("labels-for-images", TRAIN_IMAGES, LABELS),
        arguments("images-for-labels", TRAIN_LABELS, IMAGES),
        arguments("not-idx", TRAIN_IMAGES, "PK\3\4 and more".getBytes(US_ASCII)),
        arguments("empty-file", TEST_LABELS, new byte[0]),
        arguments("cut-magic", TEST_LABELS, Arrays.copyOf(LABELS, 1)),
        arguments("cut-header", TRAIN_IMAGES, Arrays.copyOf(IMAGES, 14)),
        arguments("cut-data", TRAIN_IMAGES, Arrays.copyOf(IMAGES, IMAGES.length - 1)),
        arguments("trailing-bytes", TRAIN_IMAGES, Arrays.copyOf(IMAGES, IMAGES.length + 1)),
        arguments("cut-gzip-header", TRAIN_IMAGES, Arrays.copyOf(PACKED, 5)),
        arguments("cut-gzip", TRAIN_IMAGES, Arrays.copyOf(PACKED, PACKED.length / 2)),
        arguments("wrong-gzip-checksum", TRAIN_IMAGES, changed(PACKED, PACKED.length - 8)),
        arguments("corrupt-gzip", TRAIN_IMAGES, changed(PACKED, 12)),
        arguments("no-images", TEST_IMAGES, IdxBytes.images(0, 28, 28)),
        arguments("no-width", TEST_IMAGES, IdxBytes.images(3, 28, 0)),
        arguments("two-billion-images", TRAIN_IMAGES, IdxBytes.header(2051, 2_000_000_000, 28, 28)),
        arguments("four-billion-labels", TRAIN_LABELS, IdxBytes.header(2049, -1)),
        arguments("two-million-images", TRAIN_IMAGES, IdxBytes.header(2051, 2_700_000, 28, 28)),
        arguments("other-picture-size", TEST_IMAGES, IdxBytes.images(1, 32, 32)),
        arguments("fewer-labels", TRAIN_LABELS, IdxBytes.labels(7, 2)),
        arguments("label-ten", TRAIN_LABELS, IdxBytes.labels(7, 10, 1)));
  }

  @TempDir
  private Path folder;

  @ParameterizedTest
  @MethodSource("mistakes")
  void aDamageIsNamedWithItsFileAndPlace(String mistake, String file, byte[] content)
      throws IOException {
    writeRightFiles();
    Files.write(folder.resolve(file), content);
    assertMessage(mistake, folder);
  }

  @Test
  void aMissingFileIsNamedInEverySpelling() throws IOException {
    writeRightFiles();
    Files.delete(folder.resolve(TEST_LABELS));
    assertMessage("missing-file", folder);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertMessage("missing-folder", folder.resolve("digits"));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    assertMessage("file-for-folder", Files.createFile(folder.resolve("digits.zip")));
  }

  private void assertMessage(String name, Path data) {
    var mnist = new Mnist(new DataFolder(Optional.of(data)));
    DatasetException fault = catchThrowableOfType(DatasetException.class, mnist::load);
    new GoldenFile(getClass(), name)
        .assertHolds(String.valueOf(fault.getMessage()).replace(folder.toString(), "DIR"));
  }

  private void writeRightFiles() throws IOException {
    Files.write(folder.resolve(TRAIN_IMAGES), IMAGES);
    Files.write(folder.resolve(TRAIN_LABELS), LABELS);
    Files.write(folder.resolve(TEST_IMAGES), IMAGES);
    Files.write(folder.resolve(TEST_LABELS), LABELS);
  }

  private static byte[] changed(byte[] content, int index) {
    byte[] changed = content.clone();
    changed[index] ^= (byte) 0xff;
    return changed;
  }
}
