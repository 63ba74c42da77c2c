package org.fanin.benchmarks.table;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * One figure, measured in several rounds.
 *
 * @param unit of every value
 * @param values one a round, at least one
 */
public record Series(Unit unit, List<Double> values) {

  public Series {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a series needs at least one value");
    }
  }

  /** The middle value; the mean of both, if there are two in the middle. */
  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int upper = sorted.size() / 2;
    int lower = (sorted.size() - 1) / 2;
    return (sorted.get(lower) + sorted.get(upper)) / 2;
  }

  /** The least value. */
  public double least() {
    return values.stream().mapToDouble(value -> value).min().orElseThrow();
  }

  /** The greatest value. */
  public double greatest() {
    return values.stream().mapToDouble(value -> value).max().orElseThrow();
  }

  /** The sums with the values of {@code other} of the same rounds. */
  public Series plus(Series other) {
    return combined(other, Double::sum);
  }

  /** The quotients by the values of {@code other} of the same rounds. */
  Series over(Series other) {
    return combined(other, (mine, its) -> mine / its);
  }

  private Series combined(Series other, DoubleBinaryOperator operator) {
    return new Series(
        unit,
        IntStream.range(0, values.size())
            .mapToObj(i -> operator.applyAsDouble(values.get(i), other.values.get(i)))
            .toList());
  }
}
