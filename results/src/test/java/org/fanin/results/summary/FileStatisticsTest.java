package org.fanin.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.arrow.Origin;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStatisticsTest {

  private static final int LAYERS = 40;

  @TempDir
  private Path folder;

  @Test
  void deepNetworksAreSummarizedLayerByLayer() {
    Path file = folder.resolve("END.arrow");
    List<CapturedColumn> columns = IntStream.range(0, LAYERS)
        .mapToObj(i -> new CapturedColumn("layer-" + i, Quantity.OUTPUT, List.of(1)))
        .toList();
    try (BufferAllocator allocator = new RootAllocator()) {
      write(file, columns, allocator);
      var captured = new CapturedFile(file, Manifests.arm("he", "he", 1), 1, Moment.END);

      List<StatisticsRow> rows = FileStatistics.of(captured, Manifests.small(), allocator);

      assertThat(rows).hasSize(LAYERS);
      for (int i = 0; i < LAYERS; i++) {
        assertThat(rows.get(i).of().layer()).isEqualTo("layer-" + i);
        assertThat(rows.get(i).statistics().maximum()).hasValue(i);
        assertThat(rows.get(i).statistics().count()).isEqualTo(3);
      }
    }
  }

  /** Three samples; layer i puts out i for each. */
  private static void write(Path file, List<CapturedColumn> columns, BufferAllocator allocator) {
    var header = new CaptureHeader(new Origin("s", "he", 1), Moment.END, columns);
    try (ArrowBuf values = allocator.buffer((long) LAYERS * Float.BYTES);
        CaptureWriter writer = CaptureWriter.create(file, header, 1, allocator)) {
      for (int i = 0; i < LAYERS; i++) {
        values.setFloat((long) i * Float.BYTES, i);
      }
      List<NativeValues> row = IntStream.range(0, LAYERS)
          .mapToObj(
              i -> new NativeValues(values.memoryAddress() + (long) i * Float.BYTES, Float.BYTES))
          .toList();
      for (int sample : Collections.nCopies(3, 0)) {
        writer.append(new int[] {sample}, new int[] {0}, row);
      }
      writer.commit();
    }
  }
}
