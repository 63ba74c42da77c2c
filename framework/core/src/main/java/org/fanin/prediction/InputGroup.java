package org.fanin.prediction;

import java.util.List;

/**
 * Samples that theory follows as one.
 *
 * @param samples how many there are
 * @param secondMoments the mean squares of their values at each position, in their order, or one for
 *     all
 */
@SuppressWarnings("ArrayRecordComponent") // never more than some at once
record InputGroup(int samples, double[] secondMoments) {

  /** Several as one. */
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
