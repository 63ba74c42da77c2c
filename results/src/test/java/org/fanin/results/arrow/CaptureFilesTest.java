package org.fanin.results.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolderException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFilesTest {

  private static final Origin ORIGIN = new Origin("a-study", "he", 1);

  private final BufferAllocator allocator = new RootAllocator();

  @TempDir
  private Path folder;

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void capturesComeBackAsWritten() {
    Path file = folder.resolve("END.arrow");
    writeCapture(file);

    try (CaptureReader reader = CaptureReader.open(file, allocator)) {
      assertThat(reader.columns()).isEqualTo(header().columns());
      assertThat(reader.next()).isTrue();
      float[] values = new float[6];
      reader.values(0).get(values);
      assertThat(values).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(reader.values(0).remaining()).isEqualTo(6);
      assertThat(reader.values(1).get(7)).isEqualTo(7);
      assertThat(reader.next()).isTrue();
      assertThat(reader.values(0).remaining()).isEqualTo(3);
      assertThat(reader.next()).isFalse();
    }
  }

  @Test
  void sameCaptureGivesTheSameBytes() {
    writeCapture(folder.resolve("first.arrow"));
    writeCapture(folder.resolve("second.arrow"));

    assertThat(folder.resolve("first.arrow"))
        .hasSameBinaryContentAs(folder.resolve("second.arrow"));
  }

  @Test
  void kernelsComeBackAsWritten() {
    Path file = folder.resolve("END.weights.arrow");
    var column = new CapturedColumn("dense-1", Quantity.WEIGHT, List.of(2, 3));
    try (ArrowBuf values = numbers(6)) {
      KernelFile.write(
          file,
          new CaptureHeader(ORIGIN, Moment.END, List.of(column)),
          List.of(new NativeValues(values.memoryAddress(), 24)),
          allocator);
    }

    try (CaptureReader reader = CaptureReader.open(file, allocator)) {
      assertThat(reader.columns()).containsExactly(column);
      assertThat(reader.next()).isTrue();
      assertThat(reader.values(0).get(5)).isEqualTo(5);
    }
  }

  @Test
  void missingFileIsNamed() {
    Path file = folder.resolve("END.arrow");

    assertThatThrownBy(() -> CaptureReader.open(file, allocator))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("Cannot read " + file + ": there is no such file or folder. The file is damaged"
            + " or not one of Fanin's: restore it from a copy, or run the study again.");
  }

  @Test
  void everyTruncationIsNamed() throws IOException {
    Path file = folder.resolve("END.arrow");
    writeCapture(file);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length += 7) {
      Files.delete(file); // some file systems force a file to disk that is written over
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> readAll(file))
          .isInstanceOf(RunFolderException.class)
          .hasMessageStartingWith("Cannot read " + file + ": ");
    }
  }

  @Test
  void noDamageEscapesUnnamedOrKeepsMemory() throws IOException {
    Path file = folder.resolve("END.arrow");
    writeCapture(file);
    byte[] whole = Files.readAllBytes(file);
    var random = new Random(5);
    int refused = 0;

    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.delete(file);
      Files.write(file, damaged);
      try {
        readAll(file);
      } catch (RunFolderException e) {
        refused++;
        assertThat(e).hasMessageStartingWith("Cannot read " + file + ": ");
      }
      assertThat(allocator.getAllocatedMemory()).isZero();
    }
    assertThat(refused).isPositive();
  }

  /** Three rows in two batches. */
  private void writeCapture(Path file) {
    try (ArrowBuf values = numbers(8);
        CaptureWriter writer = CaptureWriter.create(file, header(), 2, allocator)) {
      long at = values.memoryAddress();
      writer.append(
          new int[] {0, 1},
          new int[] {7, 2},
          List.of(new NativeValues(at, 24), new NativeValues(at, 32)));
      writer.append(
          new int[] {2},
          new int[] {1},
          List.of(new NativeValues(at, 12), new NativeValues(at, 16)));
      writer.commit();
    }
  }

  private void readAll(Path file) {
    try (CaptureReader reader = CaptureReader.open(file, allocator)) {
      while (reader.next()) {
        for (int i = 0; i < reader.columns().size(); i++) {
          reader.values(i).get(new float[reader.values(i).remaining()]);
        }
      }
    }
  }

  private ArrowBuf numbers(int count) {
    ArrowBuf values = allocator.buffer((long) count * Float.BYTES);
    IntStream.range(0, count).forEach(i -> values.setFloat((long) i * Float.BYTES, i));
    return values;
  }

  private static CaptureHeader header() {
    return new CaptureHeader(
        ORIGIN,
        Moment.END,
        List.of(
            new CapturedColumn("dense-1", Quantity.OUTPUT, List.of(3)),
            new CapturedColumn("conv-1", Quantity.PRE_ACTIVATION, List.of(2, 2))));
  }

  @Test
  void fileWithoutLayersIsRefused() {
    Path file = folder.resolve("statistics.arrow");
    StatisticsFile.write(file, List.of(), allocator);

    assertThatThrownBy(() -> CaptureReader.open(file, allocator))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(
            "Cannot read " + file + ": it holds nothing that was captured of a layer. ");
  }
}
