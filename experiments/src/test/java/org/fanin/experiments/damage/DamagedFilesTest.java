package org.fanin.experiments.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.data.DataFolder;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.HistoryFile;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.arrow.Origin;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TrialFolder;
import org.fanin.study.OverridesFile;
import org.fanin.study.StudyFaultsException;
import org.fanin.study.StudyOverrides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No file, however damaged, crashes, hangs or exhausts its reader; where a checksum stands beside
 * it, no damage goes unnoticed.
 */
@Timeout(300)
class DamagedFilesTest {

  private static final Origin ORIGIN = new Origin("study", "he", 1);
  private static final int ROWS = 20;

  @TempDir
  private Path folder;

  private final BufferAllocator memory = new RootAllocator(64L << 20);

  @AfterEach
  void noMemoryIsLeft() {
    memory.close();
  }

  @Test
  void histories() throws IOException {
    Path file = history(folder.resolve("history.arrow"));
    new Damage(file, RunFolderException.class)
        .survivors(() -> HistoryFile.forEach(file, row -> {}, memory));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcome.json", "history.arrow", "captures/INIT.arrow"})
  void damageOfAFinishedTrialIsNoticed(String name) throws IOException {
    TrialFolder trial = new RunFolder(folder).trial("he", 1);
    capture(trial.capture(Moment.INIT));
    history(trial.history());
    var outcome = new Outcome.Completed(OptionalDouble.of(0.25), 0.5, 0.75);
    trial.write(outcome);
    Path file = trial.path().resolve(name);
    byte[] whole = Files.readAllBytes(file);

    new Damage(file, RunFolderException.class).survivors(() -> {
      trial.check();
      assertThat(trial.outcome()).contains(outcome);
      assertThat(file).as("a file that counts as whole").hasBinaryContent(whole);
    });
  }

  @Test
  void overrides() throws IOException {
    Path file = Files.writeString(
        folder.resolve("overrides.yaml"),
        "epochs: 1\nbatchSize: 64\nrepeats: 2\nseed: 7\nonly: [he, &a glorot, *a]\n");
    new Damage(file, StudyFaultsException.class).survivors(() -> {
      StudyOverrides overrides = OverridesFile.read(file);
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
    LoadedDataset whole = mnist.load();

    new Damage(folder.resolve(name), DatasetException.class).survivors(() -> {
      LoadedDataset read = mnist.load();
      // Values that differ have another checksum, which the manifest keeps and a resumption
      // compares.
      if (read.sha256().equals(whole.sha256())) {
        assertThat(read.train().labels()).isEqualTo(whole.train().labels());
        assertThat(pixels(read)).isEqualTo(pixels(whole));
      }
    });
  }

  private static byte[] pixels(LoadedDataset dataset) {
    return ((Features.Pixels) dataset.train().features()).values();
  }

  private Path capture(Path file) {
    var columns = List.of(
        new CapturedColumn("dense-1", Quantity.OUTPUT, List.of(4)),
        new CapturedColumn("head", Quantity.OUTPUT, List.of(3)));
    try (ArrowBuf values = memory.buffer(ROWS * 7L * Float.BYTES);
        CaptureWriter writer = CaptureWriter.create(
            file, new CaptureHeader(ORIGIN, Moment.INIT, columns), ROWS, memory)) {
      values.setZero(0, values.capacity());
      long middle = values.memoryAddress() + ROWS * 4L * Float.BYTES;
      writer.append(
          IntStream.range(0, ROWS).toArray(),
          new int[ROWS],
          List.of(
              new NativeValues(values.memoryAddress(), ROWS * 4L * Float.BYTES),
              new NativeValues(middle, ROWS * 3L * Float.BYTES)));
      writer.commit();
    }
    return file;
  }

  private Path history(Path file) {
    try (HistoryWriter writer =
        HistoryWriter.create(file, ORIGIN, List.of("dense-1", "head"), memory)) {
      writer.append(HistoryRow.epoch(0, 0, Optional.empty(), new Score(1, 0.5)));
      for (int step = 1; step <= ROWS; step++) {
        writer.append(HistoryRow.step(1, step, new Score(1.0 / step, 0.5), List.of(1.0, 2.0)));
      }
      writer.commit();
    }
    return file;
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
