package org.fanin.results.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureWriterTest {

  private final BufferAllocator allocator = new RootAllocator();

  @TempDir
  private Path folder;

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void arrowReadsWhatWasWritten() throws Exception {
    Path file = folder.resolve("END.arrow");
    var dense = new CapturedColumn("dense-1", Quantity.OUTPUT, List.of(3));
    var conv = new CapturedColumn("conv-1", Quantity.PRE_ACTIVATION, List.of(2, 2));
    var header = new CaptureHeader(
        new Origin("a-study", "he(law=uniform)", 2), Moment.END, List.of(dense, conv));
    try (ArrowBuf values = allocator.buffer(48 * Float.BYTES);
        CaptureWriter writer = CaptureWriter.create(file, header, 4, allocator)) {
      for (int i = 0; i < 48; i++) {
        values.setFloat((long) i * Float.BYTES, i);
      }
      long at = values.memoryAddress();
      writer.append(
          new int[] {0, 1, 2, 3},
          new int[] {7, 2, 1, 0},
          List.of(new NativeValues(at, 48), new NativeValues(at, 64)));
      writer.append(
          new int[] {4},
          new int[] {9},
          List.of(new NativeValues(at, 12), new NativeValues(at + 64, 16)));
      writer.commit();
    }

    try (var channel = Files.newByteChannel(file);
        var reader = new ArrowFileReader(channel, allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      assertThat(root.getSchema().getCustomMetadata())
          .containsOnly(
              entry("study", "a-study"), entry("arm", "he(law=uniform)"),
              entry("repeat", "2"), entry("moment", "END"));
      assertThat(root.getVector("conv-1.pre").getField().getMetadata())
          .containsEntry("ARROW:extension:name", "arrow.fixed_shape_tensor")
          .containsEntry("ARROW:extension:metadata", "{\"shape\":[2,2]}")
          .containsEntry("layer", "conv-1")
          .containsEntry("quantity", "pre-activation");
      assertThat(reader.loadNextBatch()).isTrue();
      assertThat(root.getRowCount()).isEqualTo(4);
      assertThat(reader.loadNextBatch()).isTrue();
      assertThat(root.getRowCount()).isEqualTo(1);
      assertThat(root.getVector("label").getObject(0)).isEqualTo(9);
      var list = (FixedSizeListVector) root.getVector("conv-1.pre");
      assertThat(((Float4Vector) list.getDataVector()).get(3)).isEqualTo(19f);
      assertThat(list.getNullCount()).isZero();
      assertThat(reader.loadNextBatch()).isFalse();
    }
  }

  @Test
  void nothingIsLeftWithoutCommit() {
    var column = new CapturedColumn("dense-1", Quantity.OUTPUT, List.of(3));
    var header = new CaptureHeader(new Origin("s", "a", 1), Moment.INIT, List.of(column));
    CaptureWriter writer = CaptureWriter.create(folder.resolve("INIT.arrow"), header, 4, allocator);

    try (CaptureWriter open = writer) {
      assertThatThrownBy(() -> open.append(new int[1], new int[1], List.of(new NativeValues(0, 4))))
          .hasMessage("column dense-1.out needs 12 bytes for 1 rows, not 4");
    }

    assertThat(folder).isEmptyDirectory();
  }
}
