package org.fanin.experiments.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.data.DataFolder;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.results.arrow.CaptureReader;
import org.fanin.results.arrow.HistogramFile;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.folder.RunFolderException;
import org.fanin.study.OverridesFile;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.StudyOverrides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file, however damaged, crashes, hangs or exhausts its reader, or keeps memory. */
@Timeout(300)
class DamagedFilesTest {

  private static final int ROWS = 20;

  @TempDir
  private Path folder;

  private final BufferAllocator memory = new RootAllocator(64L << 20);
  private final WholeFiles whole = new WholeFiles(memory);

  @AfterEach
  void noMemoryIsLeft() {
    memory.close();
  }

  @Test
  void histories() throws IOException {
    Path file = whole.history(folder.resolve("history.arrow"));
    new Damage(file, RunFolderException.class)
        .survivors(() -> HistoryFile.forEach(file, row -> {}, memory));
  }

  @Test
  void captures() throws IOException {
    Path file = whole.capture(folder.resolve("INIT.arrow"));
    new Damage(file, RunFolderException.class).survivors(() -> {
      try (CaptureReader reader = CaptureReader.open(file, memory)) {
        while (reader.next()) {
          for (int column = 0; column < reader.columns().size(); column++) {
            assertThat(reader.values(column).remaining()).isNotNegative();
          }
        }
      }
    });
  }

  @Test
  void statistics() throws IOException {
    Path file = whole.statistics(folder.resolve("statistics.arrow"));
    new Damage(file, RunFolderException.class).survivors(() -> StatisticsFile.read(file, memory));
  }

  @Test
  void histograms() throws IOException {
    Path file = whole.histograms(folder.resolve("histograms.arrow"));
    new Damage(file, RunFolderException.class).survivors(() -> HistogramFile.read(file, memory));
  }

  @Test
  void overrides() throws IOException {
    Path file = Files.writeString(
        folder.resolve("overrides.yaml"),
        "epochs: 1\nbatchSize: 64\nrepeats: 2\nseed: 7\nonly: [he, &a glorot, *a]\n");
    new Damage(file, StudyFaultsException.class).survivors(() -> {
      OverridesFile read = OverridesFile.read(file);
      read.check();
      StudyOverrides overrides = read.overrides();
      assertThat(overrides.repeats().orElse(1)).isPositive();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"train-images-idx3-ubyte", "train-labels-idx1-ubyte.gz"})
  void datasets(String name) throws IOException {
    for (String part : List.of("train", "t10k")) {
      Files.write(folder.resolve(part + "-images-idx3-ubyte"), images());
      Files.write(folder.resolve(part + "-labels-idx1-ubyte.gz"), packed(labels()));
    }
    var mnist = new Mnist(new DataFolder(Optional.of(folder)));
    LoadedDataset undamaged = mnist.load();

    new Damage(folder.resolve(name), DatasetException.class).survivors(() -> {
      LoadedDataset read = mnist.load();
      // Values that differ have another checksum, which the manifest keeps and a resumption
      // compares.
      if (read.sha256().equals(undamaged.sha256())) {
        assertThat(read.train().labels()).isEqualTo(undamaged.train().labels());
        assertThat(pixels(read)).isEqualTo(pixels(undamaged));
      }
    });
  }

  private static byte[] pixels(LoadedDataset dataset) {
    return ((Features.Pixels) dataset.train().features()).values();
  }

  private static byte[] images() {
    ByteBuffer file = ByteBuffer.allocate(16 + ROWS * 28 * 28);
    file.putInt(2051).putInt(ROWS).putInt(28).putInt(28);
    return file.array();
  }

  private static byte[] labels() {
    ByteBuffer file = ByteBuffer.allocate(8 + ROWS);
    file.putInt(2049).putInt(ROWS);
    return file.array();
  }

  private static byte[] packed(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
