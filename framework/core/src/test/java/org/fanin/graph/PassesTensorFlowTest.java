package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Layers;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Test;

/** Sums over more samples than go through recurrent layers together. */
class PassesTensorFlowTest {

  private static final int SAMPLES = 2_500;
  private static final int[] ALL = IntStream.range(0, SAMPLES).toArray();
  private static final Layers INPUT = Layers.input(List.of(3, 2));
  private static final Layers RECURRENT = INPUT.lstm(3).dense(4).relu().dense(2);
  private static final Layers DENSE = INPUT.dense(4).relu().dense(2);

  @Test
  void throughRecurrentLayersTheMeanIsThatOfPassesByTheirSamples() {
    try (var problem = new NetworkProblem(RECURRENT, SAMPLES)) {
      List<float[]> first = problem.values(Quantity.GRADIENT, 0, 1_000);
      List<float[]> second = problem.values(Quantity.GRADIENT, 1_000, 1_000);
      List<float[]> third = problem.values(Quantity.GRADIENT, 2_000, 500);
      List<float[]> together = problem.values(Quantity.GRADIENT);
      List<float[]> captured = capturedGradients(problem);
      List<LayerState> gradients = problem.session.layers().gradients(problem.data.test(), ALL);
      assertThat(captured).hasSize(4);
      for (int i = 0; i < captured.size(); i++) {
        float[] mean = captured.get(i);
        assertThat(gradients.get(i).weights()).isEqualTo(mean);
        assertThat(mean).isNotEqualTo(together.get(i));
        for (int j = 0; j < mean.length; j++) {
          double expected =
              0.4 * first.get(i)[j] + 0.4 * second.get(i)[j] + 0.2 * third.get(i)[j];
          assertThat((double) mean[j]).isCloseTo(expected, within(1e-8));
          assertThat((double) mean[j]).isCloseTo(together.get(i)[j], within(1e-6));
        }
      }
    }
  }

  @Test
  void otherLayersTakeAllSamplesTogetherAndKeepTheirBits() {
    try (var problem = new NetworkProblem(DENSE, SAMPLES)) {
      List<float[]> together = problem.values(Quantity.GRADIENT);
      List<LayerState> gradients = problem.session.layers().gradients(problem.data.test(), ALL);
      assertThat(capturedGradients(problem)).usingRecursiveComparison().isEqualTo(together);
      assertThat(gradients.stream().map(LayerState::weights).toList())
          .usingRecursiveComparison()
          .isEqualTo(together);
    }
  }

  @Test
  void weightsAreTakenWithoutSamples() {
    try (var problem = new NetworkProblem(RECURRENT, SAMPLES)) {
      var captured = new ArrayList<float[]>();
      problem
          .session
          .layers()
          .captureWeights(values -> values.forEach(of -> captured.add(LinearProblem.copyOf(of))));
      assertThat(captured)
          .usingRecursiveComparison()
          .isEqualTo(problem.values(Quantity.WEIGHT, 0, 1));
    }
  }

  @Test
  void momentsAreThoseOfTheSamplesOfAllPasses() {
    try (var problem = new NetworkProblem(RECURRENT, SAMPLES)) {
      List<float[]> layers = problem.values(Quantity.PRE_ACTIVATION);
      int[] units = {12, 12, 4, 2};
      for (int kernel = 0; kernel < units.length; kernel++) {
        UnitMoments moments =
            problem.session.layers().preActivations(kernel, problem.data.test(), ALL);
        UnitMoments expected = UnitMoments.of(layers.get(Math.max(0, kernel - 1)), units[kernel]);
        assertThat(moments.means()).containsExactly(expected.means(), within(1e-6));
        assertThat(moments.variances()).containsExactly(expected.variances(), within(1e-6));
      }
    }
  }

  private static List<float[]> capturedGradients(NetworkProblem problem) {
    var captured = new ArrayList<float[]>();
    problem
        .session
        .layers()
        .captureGradients(
            problem.data.test(),
            ALL,
            values -> values.forEach(of -> captured.add(LinearProblem.copyOf(of))));
    return captured;
  }
}
