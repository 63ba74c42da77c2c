package org.fanin.initializers.law;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fanin.initializers.parameter.Check;

/**
 * Draws a matrix {@code gain Q} whose columns are orthogonal and equally long, all directions
 * equally likely: {@code Q^T Q = I}.
 *
 * <p>{@code Q} is that of the decomposition {@code Q R} of a matrix of normal numbers, with a
 * positive diagonal of {@code R}. It is the product of the Householder reflections of that
 * decomposition, whose columns are normal whatever the reflections before them were. So the
 * reflections are drawn at once, and nothing is decomposed. Strips of columns are computed in
 * parallel, with the same bits whatever the number of threads.
 *
 * <p>Source: Stewart 1980, "The Efficient Generation of Random Orthogonal Matrices with an
 * Application to Condition Estimators"; Mezzadri 2007, "How to generate random matrices from the
 * classical compact groups", for the signs.
 *
 * @param rows the rows, no fewer than the columns
 * @param columns the columns
 * @param gain the length of a column
 */
public record OrthogonalColumns(int rows, int columns, double gain) {
  private static final int REFLECTIONS = 32;
  private static final int STRIP = 64;

  public OrthogonalColumns {
    Check.positive("gain", gain);
    if (columns < 1 || rows < columns) {
      throw new IllegalArgumentException(
          rows + " rows cannot have " + columns + " orthogonal columns");
    }
  }

  /** The entries, in row-major order. */
  public float[] draw(RandomGenerator random) {
    List<Reflections> reflections = reflections(random);
    float[] entries = new float[rows * columns];
    int strips = (columns + STRIP - 1) / STRIP;
    // The last strip first, as it takes longest.
    IntStream.range(0, strips)
        .parallel()
        .forEach(strip -> fill(entries, (strips - 1 - strip) * STRIP, reflections));
    return entries;
  }

  private List<Reflections> reflections(RandomGenerator random) {
    List<float[]> normals = IntStream.rangeClosed(0, (columns - 1) / REFLECTIONS)
        .mapToObj(block -> normals(block * REFLECTIONS, random))
        .toList();
    return IntStream.range(0, normals.size())
        .parallel()
        .mapToObj(block -> reflections(block * REFLECTIONS, normals.get(block)))
        .toList();
  }

  private float[] normals(int first, RandomGenerator random) {
    return new Distribution(Law.NORMAL, 0, 1).draw((rows - first) * reflections(first), random);
  }

  private Reflections reflections(int first, float[] normals) {
    Panel columns = Panel.zeros(rows - first, reflections(first));
    for (int i = 0; i < normals.length; i++) {
      columns.entries()[i / columns.columns()][i % columns.columns()] = normals[i];
    }
    return new Reflections(first, columns);
  }

  /** How many reflections are in the block from {@code first} on. */
  private int reflections(int first) {
    return Math.min(REFLECTIONS, columns - first);
  }

  private void fill(float[] entries, int first, List<Reflections> reflections) {
    int width = Math.min(STRIP, columns - first);
    Panel strip = Panel.zeros(rows, width);
    for (int column = 0; column < width; column++) {
      int place = first + column;
      double sign = reflections.get(place / REFLECTIONS).sign(place % REFLECTIONS);
      strip.entries()[place][column] = gain * sign;
    }
    // Later reflections leave these columns as they are.
    for (int block = (first + width - 1) / REFLECTIONS; block >= 0; block--) {
      reflections.get(block).apply(strip);
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < width; column++) {
        entries[row * columns + first + column] = (float) strip.entries()[row][column];
      }
    }
  }
}
