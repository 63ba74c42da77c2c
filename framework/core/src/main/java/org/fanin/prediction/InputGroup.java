package org.fanin.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fanin.data.Features;
import org.fanin.initializers.parameter.Check;

/**
 * Samples whose mean squares are alike.
 *
 * <p>Theory follows one sample at a time: what an activation makes of samples that differ in size is
 * no function of their mean alone, unless it is proportional to what it gets.
 *
 * @param samples how many there are
 * @param secondMoments the mean squares of their values at each position of an image, row-major, or
 *     one for all
 */
@SuppressWarnings("ArrayRecordComponent") // an image for each of a few groups
record InputGroup(int samples, double[] secondMoments) {

  /** So many at most, evenly on a logarithmic scale. */
  private static final int MOST = 64;

  /**
   * The groups of the first {@code samples} samples.
   *
   * @param positions of an image, or 1
   * @param unit what networks see of a stored 1
   * @throws org.fanin.initializers.parameter.InvalidParameterException if a mean square is not a
   *     number, or above 1e30
   */
  static List<InputGroup> of(Features features, int samples, int positions, double unit) {
    double[] sizes = IntStream.range(0, samples)
        .mapToDouble(sample -> secondMoment(features, sample, 0, features.width(), unit))
        .toArray();
    DoubleStream.of(sizes).forEach(size -> Check.notNegative("mean square", size));
    double least = DoubleStream.of(sizes).filter(size -> size > 0).min().orElse(1);
    double spread = StrictMath.log(DoubleStream.of(sizes).max().orElse(1) / least);
    SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int sample = 0; sample < samples; sample++) {
      // What is 0 has a group of its own, before all others.
      int place = sizes[sample] == 0
          ? -1
          : (int)
              (MOST * StrictMath.log(sizes[sample] / least) / Math.max(spread, Double.MIN_NORMAL));
      groups.computeIfAbsent(Math.min(place, MOST - 1), of -> new ArrayList<>()).add(sample);
    }
    return groups.values().stream()
        .map(group -> of(features, group, positions, unit))
        .toList();
  }

  private static InputGroup of(
      Features features, List<Integer> samples, int positions, double unit) {
    int channels = features.width() / positions;
    double[] sums = new double[positions];
    for (int sample : samples) {
      for (int position = 0; position < positions; position++) {
        sums[position] += secondMoment(features, sample, position * channels, channels, unit);
      }
    }
    return new InputGroup(
        samples.size(), Arrays.stream(sums).map(sum -> sum / samples.size()).toArray());
  }

  /** The mean square of {@code count} values of a sample. */
  private static double secondMoment(
      Features features, int sample, int from, int count, double unit) {
    int start = sample * features.width() + from;
    double sum = 0;
    for (int i = start; i < start + count; i++) {
      double value = unit * features.at(i);
      sum += value * value;
    }
    return sum / count;
  }

  /** All samples as one group. */
  static InputGroup merged(List<InputGroup> groups) {
    int all = groups.stream().mapToInt(InputGroup::samples).sum();
    double[] moments = new double[groups.get(0).secondMoments.length];
    for (InputGroup group : groups) {
      for (int i = 0; i < moments.length; i++) {
        moments[i] += group.secondMoments[i] * group.samples / all;
      }
    }
    return new InputGroup(all, moments);
  }
}
