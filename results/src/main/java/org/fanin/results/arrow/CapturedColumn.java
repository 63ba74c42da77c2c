package org.fanin.results.arrow;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.ArrowType.ExtensionType;
import org.apache.arrow.vector.types.pojo.ArrowType.FixedSizeList;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.fanin.results.folder.Quantity;

/**
 * What a capture keeps of one layer: a {@code FixedSizeList<float32>} column of dimensionless
 * values, named {@code dense-1.pre}.
 *
 * <p>Tensors of rank above 1 carry the canonical extension {@code arrow.fixed_shape_tensor}.
 *
 * @param layer the name of the layer
 * @param quantity what is kept of it
 * @param shape of one row's value, row-major
 */
public record CapturedColumn(String layer, Quantity quantity, List<Integer> shape) {

  private static final ArrowType FLOAT = new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);

  private static final Pattern SIZE = Pattern.compile("[0-9]+");

  /** Checks the shape. */
  public CapturedColumn {
    shape = List.copyOf(shape);
    if (shape.isEmpty() || shape.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "the shape of layer '" + layer + "' must be sizes of at least 1, but is " + shape);
    }
  }

  /** The column that {@code field} describes. */
  static CapturedColumn of(Field field) {
    Map<String, String> metadata = field.getMetadata();
    List<Integer> shape = SIZE.matcher(metadata.getOrDefault("shape", ""))
        .results()
        .map(size -> Integer.valueOf(size.group()))
        .toList();
    var column = new CapturedColumn(
        metadata.getOrDefault("layer", ""),
        Quantity.of(metadata.getOrDefault("quantity", "")),
        shape);
    Field expected = column.field();
    if (!field.getType().equals(expected.getType())
        || !field.getChildren().get(0).getType().equals(FLOAT)) {
      throw new IllegalArgumentException(
          "column " + field.getName() + " is " + field.getType() + ", not " + expected.getType());
    }
    return column;
  }

  /** The name of the column. */
  public String name() {
    return layer + "." + quantity.suffix();
  }

  /** Values a row. */
  public int width() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  Field field() {
    var metadata = new LinkedHashMap<String, String>();
    metadata.put("layer", layer);
    metadata.put("quantity", quantity.label());
    metadata.put("shape", shapeText());
    metadata.put("unit", "1");
    if (shape.size() > 1) {
      metadata.put(ExtensionType.EXTENSION_METADATA_KEY_NAME, "arrow.fixed_shape_tensor");
      metadata.put(
          ExtensionType.EXTENSION_METADATA_KEY_METADATA, "{\"shape\":" + shapeText() + "}");
    }
    return new Field(
        name(),
        new FieldType(false, new FixedSizeList(width()), null, metadata),
        List.of(new Field("item", FieldType.notNullable(FLOAT), null)));
  }

  private String shapeText() {
    return shape.stream().map(String::valueOf).collect(joining(",", "[", "]"));
  }
}
