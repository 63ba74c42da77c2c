package org.fanin.layers;

import java.util.List;

/**
 * All values of a sample as a sequence of equal steps, in their order: an image of height {@code h}
 * in {@code h} steps is read row by row.
 *
 * @param steps into how many steps the values fall, from 1
 */
public record Sequence(int steps) implements Layer.Reshape {

  public Sequence {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "the steps of a sequence must be at least 1, but are " + steps);
    }
  }

  @Override
  public List<Integer> outputShape(List<Integer> input) {
    int values = Shapes.size(input);
    if (values % steps != 0) {
      throw new IllegalArgumentException("sequence(" + steps + ") must divide the " + values
          + " values of a sample of shape " + input + " into equal steps");
    }
    return List.of(steps, values / steps);
  }
}
