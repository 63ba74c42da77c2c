package org.fanin.results.arrow;

import java.util.List;
import org.apache.arrow.memory.util.MemoryUtil;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;

/** The {@code FixedSizeList<float32>} vectors of a batch, filled by one copy each. */
final class FloatColumns {

  private final List<CapturedColumn> columns;
  private final List<FixedSizeListVector> vectors;

  /** The vectors of {@code columns} in {@code root}, with room for {@code rows} rows, none null. */
  FloatColumns(VectorSchemaRoot root, List<CapturedColumn> columns, int rows) {
    this.columns = columns;
    this.vectors = columns.stream()
        .map(column -> (FixedSizeListVector) root.getVector(column.name()))
        .toList();
    for (FixedSizeListVector vector : vectors) {
      vector.setInitialCapacity(rows);
      vector.allocateNew();
      setAllValid(vector);
      setAllValid(vector.getDataVector());
    }
  }

  void copy(int rows, List<NativeValues> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " columns of values, but the file has " + columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      long expected = (long) rows * columns.get(i).width() * Float.BYTES;
      if (values.get(i).byteLength() != expected) {
        throw new IllegalArgumentException("column " + columns.get(i).name() + " needs " + expected
            + " bytes for " + rows + " rows, not " + values.get(i).byteLength());
      }
      long target = vectors.get(i).getDataVector().getDataBufferAddress();
      MemoryUtil.copyMemory(values.get(i).address(), target, expected);
    }
  }

  private static void setAllValid(FieldVector vector) {
    vector.getValidityBuffer().setOne(0, vector.getValidityBuffer().capacity());
  }
}
