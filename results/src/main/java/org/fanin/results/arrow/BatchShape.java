package org.fanin.results.arrow;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BufferLayout;
import org.apache.arrow.vector.BufferLayout.BufferType;
import org.apache.arrow.vector.TypeLayout;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.ArrowType.FixedSizeList;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * Checks that a batch holds what its schema asks for, before Arrow loads it: what is missing Arrow
 * would make up of zeros, or leave half loaded in memory that nobody frees.
 */
final class BatchShape {

  private static final int BYTE = 8;

  private final Iterator<ArrowFieldNode> nodes;
  private final Iterator<ArrowBuf> buffers;

  private BatchShape(ArrowRecordBatch batch) {
    nodes = batch.getNodes().iterator();
    buffers = batch.getBuffers().iterator();
  }

  /**
   * Checks {@code batch}.
   *
   * @throws IOException if a column is shorter than the batch, or its memory shorter than the column
   */
  static void check(ArrowRecordBatch batch, Schema schema) throws IOException {
    var shape = new BatchShape(batch);
    for (Field field : schema.getFields()) {
      if (shape.length(field) != batch.getLength()) {
        throw new IOException("the columns of a batch differ in length");
      }
    }
  }

  /** The length of the next column, which is whole. */
  private long length(Field field) throws IOException {
    if (!nodes.hasNext()) {
      throw missing(field);
    }
    ArrowFieldNode node = nodes.next();
    checkBuffers(field, node);
    for (Field child : field.getChildren()) {
      long items = length(child);
      if (field.getType() instanceof FixedSizeList list
          && items != (long) node.getLength() * list.getListSize()) {
        throw missing(child);
      }
    }
    return node.getLength();
  }

  private void checkBuffers(Field field, ArrowFieldNode node) throws IOException {
    List<BufferLayout> layouts = TypeLayout.getTypeLayout(field.getType()).getBufferLayouts();
    boolean isVariable = layouts.stream().anyMatch(layout -> layout.getType() == BufferType.OFFSET);
    for (BufferLayout layout : layouts) {
      long entries = layout.getType() == BufferType.OFFSET
          ? node.getLength() + Math.min(1L, node.getLength())
          : isVariable && layout.getType() == BufferType.DATA ? 0 : node.getLength();
      long bytes = (entries * layout.getTypeBitWidth() + BYTE - 1) / BYTE;
      long found = buffers.hasNext() ? buffers.next().capacity() : -1;
      boolean isLeftOut =
          layout.getType() == BufferType.VALIDITY && node.getNullCount() == 0 && found == 0;
      if (node.getLength() < 0 || (found < bytes && !isLeftOut)) {
        throw missing(field);
      }
    }
  }

  private static IOException missing(Field field) {
    return new IOException("values of the column '" + field.getName() + "' are missing in a batch");
  }
}
