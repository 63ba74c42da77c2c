package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fanin.data.Features;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.theory.ActivationMoments;
import org.junit.jupiter.api.Test;

class ProbeSamplesTest {

  /** One of next to no light makes no group of the others wide. */
  @Test
  void groupsAreNarrowWhateverTheSmallestSampleIs() {
    var tanh = new ActivationMoments(Activation.TANH);
    float[] values = new float[101];
    double mean = 0;
    for (int i = 0; i < 100; i++) {
      values[i] = (float) (0.6 + 0.004 * i);
      mean += tanh.second(values[i] * values[i]) / 101;
    }
    values[100] = 1e-15f;

    List<InputGroup> groups =
        new ProbeSamples(new Features.Reals(values, 1), values.length, 1, 1).groups();

    double found = groups.stream()
        .mapToDouble(group -> group.samples() * tanh.second(group.secondMoments()[0]) / 101)
        .sum();
    assertThat(found).isCloseTo(mean, within(2e-4 * mean));
    assertThat(groups.stream().mapToInt(InputGroup::samples).sum()).isEqualTo(101);
  }
}
