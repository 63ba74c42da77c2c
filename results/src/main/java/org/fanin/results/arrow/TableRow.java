package org.fanin.results.arrow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * One row of a table being read; throws a {@link RuntimeException} for a column that is missing or
 * of another type.
 *
 * @param root the batch
 * @param index of the row
 */
record TableRow(VectorSchemaRoot root, int index) {

  Stream<String> columns() {
    return root.getSchema().getFields().stream().map(Field::getName);
  }

  String text(String column) {
    VarCharVector vector = vector(column, VarCharVector.class);
    int length = vector.getValueLength(index);
    if (length < 0 || length > vector.getDataBuffer().capacity()) {
      throw new IllegalArgumentException("a text of " + length + " bytes is longer than its batch");
    }
    return new String(vector.get(index), UTF_8);
  }

  int int32(String column) {
    return vector(column, IntVector.class).get(index);
  }

  long int64(String column) {
    return vector(column, BigIntVector.class).get(index);
  }

  OptionalDouble number(String column) {
    Float8Vector vector = vector(column, Float8Vector.class);
    return vector.isNull(index) ? OptionalDouble.empty() : OptionalDouble.of(vector.get(index));
  }

  List<Double> numbers(String column) {
    ListVector list = vector(column, ListVector.class);
    Float8Vector items = (Float8Vector) list.getDataVector();
    return range(list).mapToObj(items::get).toList();
  }

  List<Long> integers(String column) {
    ListVector list = vector(column, ListVector.class);
    BigIntVector items = (BigIntVector) list.getDataVector();
    return range(list).mapToObj(items::get).toList();
  }

  private IntStream range(ListVector list) {
    int from = list.getElementStartIndex(index);
    int to = list.getElementEndIndex(index);
    int items = list.getDataVector().getValueCount();
    if (from < 0 || to < from || to > items) {
      throw new IllegalArgumentException(
          "a list of the items " + from + " to " + to + " is longer than its batch of " + items);
    }
    return IntStream.range(from, to);
  }

  private <V extends FieldVector> V vector(String column, Class<V> type) {
    FieldVector vector = root.getVector(column);
    if (!type.isInstance(vector)) {
      throw new IllegalArgumentException("it has no column '" + column + "' of the right type");
    }
    return type.cast(vector);
  }
}
