package org.fanin.results.arrow;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ForeignAllocation;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;

/**
 * A batch of a capture, whose values stay where they are: the file is written from their owner's
 * memory. Nothing is null, so that no column has a bitmap of what is valid.
 */
final class CapturedBatch implements AutoCloseable {

  private final int rows;
  private final BufferAllocator allocator;
  private final List<ArrowFieldNode> nodes = new ArrayList<>();
  private final List<ArrowBuf> buffers = new ArrayList<>();

  CapturedBatch(int rows, BufferAllocator allocator) {
    this.rows = rows;
    this.allocator = allocator;
  }

  /** Adds a column of int32, one a row. */
  void add(int[] values) {
    ArrowBuf data = allocator.buffer((long) values.length * Integer.BYTES);
    for (int value : values) {
      data.writeInt(value);
    }
    addNode(rows);
    buffers.add(data);
  }

  /** Adds {@code columns} with the values of each, one row a sample. */
  void add(List<CapturedColumn> columns, List<NativeValues> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " columns of values, but the file has " + columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      add(columns.get(i), values.get(i));
    }
  }

  private void add(CapturedColumn column, NativeValues values) {
    long count = (long) rows * column.width();
    if (values.byteLength() != count * Float.BYTES) {
      throw new IllegalArgumentException("column " + column.name() + " needs " + count * Float.BYTES
          + " bytes for " + rows + " rows, not " + values.byteLength());
    }
    addNode(rows);
    addNode(count);
    ArrowBuf data = allocator.wrapForeignAllocation(new Borrowed(values));
    data.writerIndex(values.byteLength());
    buffers.add(data);
  }

  private void addNode(long length) {
    nodes.add(new ArrowFieldNode(length, 0));
    buffers.add(allocator.getEmpty());
  }

  /** What was added, to be closed before this. */
  ArrowRecordBatch batch() {
    return new ArrowRecordBatch(rows, nodes, buffers);
  }

  @Override
  public void close() {
    buffers.forEach(ArrowBuf::close);
  }

  /** Memory that its owner frees. */
  private static final class Borrowed extends ForeignAllocation {

    Borrowed(NativeValues values) {
      super(values.byteLength(), values.address());
    }

    @Override
    protected void release0() {}
  }
}
