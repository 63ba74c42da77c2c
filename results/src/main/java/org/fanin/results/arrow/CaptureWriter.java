package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * Writes what layers put out: one row a sample, {@code sample}, {@code label}, then the columns.
 *
 * <p>Values are copied once, from the caller's native memory to buffers that all batches share. The
 * file appears on {@link #commit()}; closing without it leaves nothing.
 */
public final class CaptureWriter implements AutoCloseable {

  private static final FieldType INT = FieldType.notNullable(new ArrowType.Int(32, true));
  private static final List<Field> LEADING =
      List.of(new Field("sample", INT, null), new Field("label", INT, null));

  private final ArrowOutput output;
  private final IntVector samples;
  private final IntVector labels;
  private final FloatColumns columns;
  private final int batchRows;

  private CaptureWriter(ArrowOutput output, CaptureHeader header, int batchRows) {
    this.output = output;
    this.batchRows = batchRows;
    samples = (IntVector) output.root().getVector("sample");
    labels = (IntVector) output.root().getVector("label");
    samples.allocateNew(batchRows);
    labels.allocateNew(batchRows);
    columns = new FloatColumns(output.root(), header.columns(), batchRows);
  }

  /**
   * Starts a file.
   *
   * @param batchRows rows a batch at most; the last may be shorter
   * @throws org.fanin.results.folder.RunFolderException if the file cannot be written
   */
  public static CaptureWriter create(
      Path file, CaptureHeader header, int batchRows, BufferAllocator allocator) {
    ArrowOutput output = ArrowOutput.create(file, header.schema(LEADING), allocator);
    try {
      return new CaptureWriter(output, header, batchRows);
    } catch (RuntimeException e) {
      output.close();
      throw e;
    }
  }

  /**
   * Writes one batch.
   *
   * @param sampleIds the index of each sample in the test part
   * @param classes the label of each sample
   * @param values of each column, one row a sample
   */
  public void append(int[] sampleIds, int[] classes, List<NativeValues> values) {
    int rows = sampleIds.length;
    if (rows < 1 || rows > batchRows || classes.length != rows) {
      throw new IllegalArgumentException("a batch of this file holds 1 to " + batchRows
          + " rows, not " + rows + " samples with " + classes.length + " labels");
    }
    for (int row = 0; row < rows; row++) {
      samples.set(row, sampleIds[row]);
      labels.set(row, classes[row]);
    }
    columns.copy(rows, values);
    output.writeBatch(rows);
  }

  /** Makes the file appear; nothing can be appended after it. */
  public void commit() {
    output.commit();
  }

  @Override
  public void close() {
    output.close();
  }
}
