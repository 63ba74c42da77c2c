package org.fanin.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.data.Features;
import org.fanin.initializers.parameter.Check;

/**
 * The samples of a probe, of which theory needs to know the mean squares.
 *
 * @param features those of the probe first
 * @param count how many there are in the probe
 * @param positions of an image, or all values, or 1
 * @param unit what networks see of a stored 1
 */
record ProbeSamples(Features features, int count, int positions, double unit) {

  /** So many groups, evenly on a logarithmic scale, or as many as {@link #WIDEST} takes. */
  private static final int USUAL = 64;

  /** The greatest of a group is at most a tenth more than its least. */
  private static final double WIDEST = StrictMath.log(1.1);

  /** The share of the greatest mean square below which all are alike: of next to no weight. */
  private static final double SMALL = 1e-6;

  /** The same samples, cut into {@code others} positions. */
  ProbeSamples at(int others) {
    return new ProbeSamples(features, count, others, unit);
  }

  /** Each by itself, with one mean square a position. */
  Stream<InputGroup> each() {
    return IntStream.range(0, count).mapToObj(sample -> group(List.of(sample)));
  }

  /**
   * Samples whose mean squares are alike, together.
   *
   * <p>What an activation makes of samples that differ in size is no function of their mean alone,
   * unless it is proportional to what it gets.
   *
   * @throws org.fanin.initializers.parameter.InvalidParameterException if a mean square is not a
   *     number, or above 1e30
   */
  List<InputGroup> groups() {
    double[] sizes = IntStream.range(0, count)
        .mapToDouble(sample -> secondMoment(sample, 0, features.width()))
        .toArray();
    DoubleStream.of(sizes).forEach(size -> Check.notNegative("mean square", size));
    double most = DoubleStream.of(sizes).max().orElse(1);
    double least =
        Math.max(DoubleStream.of(sizes).filter(size -> size > 0).min().orElse(1), SMALL * most);
    double spread = StrictMath.log(most / least);
    int number = Math.max(USUAL, (int) Math.ceil(spread / WIDEST));
    SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int sample = 0; sample < count; sample++) {
      double size = Math.max(sizes[sample], least);
      // What is 0 has a group of its own, before all others.
      int place = sizes[sample] == 0
          ? -1
          : (int) (number * StrictMath.log(size / least) / Math.max(spread, Double.MIN_NORMAL));
      groups
          .computeIfAbsent(Math.min(place, number - 1), of -> new ArrayList<>())
          .add(sample);
    }
    return groups.values().stream().map(this::group).toList();
  }

  private InputGroup group(List<Integer> samples) {
    int channels = features.width() / positions;
    double[] sums = new double[positions];
    for (int sample : samples) {
      for (int position = 0; position < positions; position++) {
        sums[position] += secondMoment(sample, position * channels, channels);
      }
    }
    return new InputGroup(
        samples.size(), Arrays.stream(sums).map(sum -> sum / samples.size()).toArray());
  }

  /** The mean square of {@code values} values of a sample. */
  private double secondMoment(int sample, int from, int values) {
    int start = sample * features.width() + from;
    double sum = 0;
    for (int i = start; i < start + values; i++) {
      double value = unit * features.at(i);
      sum += value * value;
    }
    return sum / values;
  }
}
