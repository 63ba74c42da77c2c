package org.fanin.results.arrow;

import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * Writes what layers put out: one row a sample, {@code sample}, {@code label}, then the columns.
 *
 * <p>Values go to the file from the caller's native memory, without a copy. The file appears on
 * {@link #commit()}; closing without it leaves nothing.
 */
public final class CaptureWriter implements AutoCloseable {

  private static final FieldType INT = FieldType.notNullable(new ArrowType.Int(32, true));
  private static final List<Field> LEADING =
      List.of(new Field("sample", INT, null), new Field("label", INT, null));

  private final ArrowOutput output;
  private final List<CapturedColumn> columns;
  private final int batchRows;
  private final BufferAllocator allocator;

  private CaptureWriter(
      ArrowOutput output, CaptureHeader header, int batchRows, BufferAllocator allocator) {
    this.output = output;
    this.columns = header.columns();
    this.batchRows = batchRows;
    this.allocator = allocator;
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
    return new CaptureWriter(output, header, batchRows, allocator);
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
    try (var batch = new CapturedBatch(rows, allocator)) {
      batch.add(sampleIds);
      batch.add(classes);
      batch.add(columns, values);
      output.write(batch);
    }
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
