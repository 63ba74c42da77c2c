package org.fanin.results.arrow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * One column of a table whose rows are {@code T}.
 *
 * @param field name, type and unit
 * @param setter writes the column's value of one row
 */
record TableColumn<T>(Field field, Setter<T> setter) {

  private static final ArrowType DOUBLE =
      new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
  private static final ArrowType LONG = new ArrowType.Int(64, true);

  /** Writes one value of one row. */
  interface Setter<T> {
    void set(FieldVector vector, int row, T value);
  }

  static <T> TableColumn<T> text(String name, Function<T, String> value) {
    return new TableColumn<>(
        field(name, false, ArrowType.Utf8.INSTANCE, Map.of()),
        (vector, row, of) ->
            ((VarCharVector) vector).setSafe(row, value.apply(of).getBytes(UTF_8)));
  }

  static <T> TableColumn<T> int32(String name, ToLongFunction<T> value) {
    return new TableColumn<>(
        field(name, false, new ArrowType.Int(32, true), Map.of()),
        (vector, row, of) ->
            ((IntVector) vector).setSafe(row, Math.toIntExact(value.applyAsLong(of))));
  }

  static <T> TableColumn<T> int64(String name, ToLongFunction<T> value) {
    return new TableColumn<>(
        field(name, false, LONG, Map.of()),
        (vector, row, of) -> ((BigIntVector) vector).setSafe(row, value.applyAsLong(of)));
  }

  /** A column that is null where there is no value. */
  static <T> TableColumn<T> nullable(String name, String unit, Function<T, OptionalDouble> value) {
    return new TableColumn<>(field(name, true, DOUBLE, Map.of("unit", unit)), (vector, row, of) -> {
      OptionalDouble number = value.apply(of);
      ((Float8Vector) vector).setSafe(row, number.isPresent() ? 1 : 0, number.orElse(0));
    });
  }

  static <T> TableColumn<T> numbers(String name, String unit, Function<T, List<Double>> value) {
    return list(
        field(name, false, DOUBLE, Map.of("unit", unit)),
        value,
        (items, index, number) -> ((Float8Vector) items).setSafe(index, number));
  }

  static <T> TableColumn<T> integers(String name, Function<T, List<Long>> value) {
    return list(
        field(name, false, LONG, Map.of()),
        value,
        (items, index, number) -> ((BigIntVector) items).setSafe(index, number));
  }

  private static <T, N> TableColumn<T> list(
      Field item, Function<T, List<N>> value, Setter<N> setter) {
    Field list = new Field(
        item.getName(),
        new FieldType(false, ArrowType.List.INSTANCE, null, item.getMetadata()),
        List.of(new Field("item", FieldType.notNullable(item.getType()), null)));
    return new TableColumn<>(list, (vector, row, of) -> {
      ListVector lists = (ListVector) vector;
      List<N> values = value.apply(of);
      int start = lists.startNewValue(row);
      for (int i = 0; i < values.size(); i++) {
        setter.set(lists.getDataVector(), start + i, values.get(i));
      }
      lists.endValue(row, values.size());
    });
  }

  private static Field field(
      String name, boolean nullable, ArrowType type, Map<String, String> metadata) {
    return new Field(name, new FieldType(nullable, type, null, metadata), List.of());
  }
}
