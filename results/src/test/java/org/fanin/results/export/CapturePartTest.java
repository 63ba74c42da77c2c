package org.fanin.results.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.arrow.Origin;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturePartTest {

  private final BufferAllocator allocator = new RootAllocator();

  @TempDir
  private Path folder;

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void whatHasAShapeHasARowForEachPlace() throws IOException {
    List<ExportedFile> files = export(
        List.of(new CapturedColumn("conv-1", Quantity.OUTPUT, List.of(2, 3, 2))),
        new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Float.NEGATIVE_INFINITY},
        2);

    Csv csv = Csv.read(folder.resolve("csv/END.conv-1.out.csv"));
    assertThat(csv.header())
        .containsExactly("sample", "label", "index.0", "index.1", "conv-1.out.0", "conv-1.out.1");
    assertThat(csv.rows())
        .hasSize(12)
        .startsWith(
            List.of("7", "1", "0", "0", "0.0", "1.0"),
            List.of("7", "1", "0", "1", "2.0", "3.0"),
            List.of("7", "1", "0", "2", "4.0", "5.0"),
            List.of("7", "1", "1", "0", "6.0", "7.0"),
            List.of("7", "1", "1", "1", "8.0", "9.0"),
            List.of("7", "1", "1", "2", "10.0", "-Inf"),
            List.of("8", "0", "0", "0", "0.0", "1.0"));
    assertThat(files).singleElement().extracting(ExportedFile::rows).isEqualTo(12L);
  }

  @Test
  void layersMayHaveAnyNameAndThereMayBeMany() throws IOException {
    var columns = new ArrayList<CapturedColumn>();
    for (String layer : List.of("a/b", "a b", "../c", "A/B", "größe")) {
      columns.add(new CapturedColumn(layer, Quantity.OUTPUT, List.of(1)));
    }
    for (int i = 0; i < 30; i++) {
      columns.add(new CapturedColumn("dense-" + i, Quantity.OUTPUT, List.of(1)));
    }

    List<ExportedFile> files = export(columns, new float[] {Float.NaN}, 1);

    assertThat(files)
        .extracting(
            file -> folder.resolve("csv").relativize(Path.of(file.file())).toString())
        .hasSize(35)
        .startsWith(
            "END.a-b.out.csv",
            "END.a-b.out-2.csv",
            "END...-c.out.csv",
            "END.A-B.out-3.csv",
            "END.größe.out.csv",
            "END.dense-0.out.csv");
    assertThat(Csv.read(folder.resolve("csv/END.a-b.out.csv")).header()).contains("a/b.out.0");
    assertThat(Csv.read(folder.resolve("csv/END.dense-29.out.csv")).rows())
        .containsExactly(List.of("7", "1", "NaN"));
  }

  /** Every column and sample has the same {@code values}. */
  private List<ExportedFile> export(List<CapturedColumn> columns, float[] values, int samples) {
    Path arrow = folder.resolve("END.arrow");
    var header = new CaptureHeader(new Origin("study", "he", 1), Moment.END, columns);
    long bytes = (long) values.length * Float.BYTES;
    try (ArrowBuf memory = allocator.buffer(bytes);
        CaptureWriter writer = CaptureWriter.create(arrow, header, 1, allocator)) {
      for (int i = 0; i < values.length; i++) {
        memory.setFloat((long) i * Float.BYTES, values[i]);
      }
      var same = new NativeValues(memory.memoryAddress(), bytes);
      for (int sample = 0; sample < samples; sample++) {
        writer.append(
            new int[] {7 + sample},
            new int[] {1 - sample},
            columns.stream().map(column -> same).toList());
      }
      writer.commit();
    }
    return new CapturePart(arrow, Path.of(""), Moment.END, () -> {})
        .write(folder.resolve("csv"), allocator);
  }
}
