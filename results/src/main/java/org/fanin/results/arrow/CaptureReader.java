package org.fanin.results.arrow;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.types.pojo.ArrowType.FixedSizeList;
import org.apache.arrow.vector.types.pojo.Field;

/** Reads captures, kernels or gradients, batch by batch, without a copy of their values. */
public final class CaptureReader implements AutoCloseable {

  private final Path file;
  private final ArrowInput input;
  private final List<CapturedColumn> columns = new ArrayList<>();
  private final List<FixedSizeListVector> vectors = new ArrayList<>();
  private final List<IntVector> keys = new ArrayList<>();

  private CaptureReader(Path file, ArrowInput input) {
    this.file = file;
    this.input = input;
    for (Field field : input.root().getSchema().getFields()) {
      if (field.getType() instanceof FixedSizeList) {
        columns.add(CapturedColumn.of(field));
        vectors.add((FixedSizeListVector) input.root().getVector(field));
      } else if (input.root().getVector(field) instanceof IntVector key) {
        keys.add(key);
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("it holds nothing that was captured of a layer");
    }
  }

  /**
   * Opens a file.
   *
   * @throws org.fanin.results.folder.RunFolderException if it is missing, damaged, or another's
   */
  public static CaptureReader open(Path file, BufferAllocator allocator) {
    ArrowInput input = ArrowInput.open(file, allocator);
    try {
      return new CaptureReader(file, input);
    } catch (RuntimeException e) {
      input.close();
      throw ArrowInput.damaged(file, e);
    }
  }

  /** What the file holds, in forward order of the layers. */
  public List<CapturedColumn> columns() {
    return List.copyOf(columns);
  }

  /** The columns that say which sample a row is of, and its class; none of kernels. */
  public List<String> keys() {
    return keys.stream().map(IntVector::getName).toList();
  }

  /** The value of a key in a row of this batch. */
  public int key(int key, int row) {
    return keys.get(key).get(row);
  }

  /** Rows in this batch. */
  public int rows() {
    return input.root().getRowCount();
  }

  /** Loads the next batch; false if there is none. */
  public boolean next() {
    return input.next();
  }

  /** All values of a column in this batch, row-major, in memory that the next batch takes over. */
  public FloatBuffer values(int column) {
    ArrowBuf data = vectors.get(column).getDataVector().getDataBuffer();
    long bytes = (long) input.root().getRowCount() * columns.get(column).width() * Float.BYTES;
    try {
      return data.nioBuffer(0, Math.toIntExact(bytes))
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer();
    } catch (RuntimeException e) {
      throw ArrowInput.damaged(file, e);
    }
  }

  @Override
  public void close() {
    input.close();
  }
}
