package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.byLessThan;
import static org.assertj.core.api.Assertions.entry;
import static org.fanin.data.IdxBytes.TEST_IMAGES;
import static org.fanin.data.IdxBytes.TEST_LABELS;
import static org.fanin.data.IdxBytes.TRAIN_IMAGES;
import static org.fanin.data.IdxBytes.TRAIN_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fanin.data.Features.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

  private static final Mnist EMBEDDED = new Mnist(new DataFolder(Optional.empty()));

  @TempDir
  private Path folder;

  @Test
  void theEmbeddedFilesAreTheOriginals() {
    assertThat(EMBEDDED.load().sha256())
        .containsExactly(
            entry(TEST_IMAGES, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            entry(TEST_LABELS, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            entry(TRAIN_IMAGES, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            entry(
                TRAIN_LABELS, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"));
  }

  @Test
  void theEmbeddedDigitsAreCounted() {
    LoadedDataset mnist = EMBEDDED.load();
    assertThat(counts(mnist.train()))
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(counts(mnist.test()))
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    assertThat(mnist.train().features().width()).isEqualTo(28 * 28);
    assertThat(mnist.train().features().count()).isEqualTo(60_000);
    assertThat(mnist.test().features().count()).isEqualTo(10_000);
  }

  @Test
  void whatIsSaidOfThePixelsWithoutReadingThemIsSo() {
    Pixels pixels = (Pixels) EMBEDDED.load().train().features();
    assertThat(EMBEDDED.pixelSums()).hasValue(PixelSums.of(pixels));
  }

  @Test
  void theSecondMomentOfTheScaledPixelsIsKnown() {
    byte[] pixels = ((Pixels) EMBEDDED.load().train().features()).values();
    double sum = 0;
    for (byte pixel : pixels) {
      double scaled = Byte.toUnsignedInt(pixel) / 255.0;
      sum += scaled * scaled;
    }
    // Mean 0.1307 and standard deviation 0.3081, as every tutorial normalizes by.
    assertThat(sum / pixels.length).isCloseTo(0.1307 * 0.1307 + 0.3081 * 0.3081, byLessThan(1e-4));
  }

  @Test
  void otherFilesMayBePlainOrPackedAndSpeltWithADot() throws IOException {
    byte[] images = IdxBytes.images(3, 28, 28);
    Files.write(folder.resolve("train-images.idx3-ubyte"), images);
    Files.write(
        folder.resolve("train-labels.idx1-ubyte.gz"), IdxBytes.packed(IdxBytes.labels(7, 2, 1)));
    // Packed, though its name does not say so; and the other way round.
    Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxBytes.packed(images));
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxBytes.labels(0, 4, 9));

    LoadedDataset loaded = new Mnist(new DataFolder(Optional.of(folder))).load();

    assertThat(loaded.train().labels()).containsExactly(7, 2, 1);
    assertThat(loaded.test().labels()).containsExactly(0, 4, 9);
    byte[] stored = Arrays.copyOfRange(images, 16, images.length);
    assertThat(((Pixels) loaded.train().features()).values()).isEqualTo(stored);
    assertThat(((Pixels) loaded.test().features()).values()).isEqualTo(stored);
    assertThat(loaded.sha256())
        .containsOnlyKeys(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS);
    assertThat(loaded.sha256().get(TRAIN_IMAGES)).isEqualTo(loaded.sha256().get(TEST_IMAGES));
  }

  @Test
  void shapeAndClassesAreKnownWithoutReading() {
    Mnist nowhere = new Mnist(new DataFolder(Optional.of(folder.resolve("nowhere"))));
    assertThat(nowhere.name()).isEqualTo("mnist");
    assertThat(nowhere.sampleShape()).isEqualTo(List.of(28, 28, 1));
    assertThat(nowhere.classes()).isEqualTo(10);
  }

  private static int[] counts(Samples samples) {
    int[] counts = new int[10];
    for (int label : samples.labels()) {
      counts[label]++;
    }
    return counts;
  }
}
