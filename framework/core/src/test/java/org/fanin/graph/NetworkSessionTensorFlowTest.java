package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.fanin.Loss;
import org.fanin.initializers.running.LayerState;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkSessionTensorFlowTest {

  private static final Adam.Rule ADAM = new Adam.Rule(0.01, 0.9, 0.999, 1e-7);

  @Test
  void manyStepsInOneCallEqualOneStepACall() {
    try (var whole = new LinearProblem(ADAM, Loss.SOFTMAX_CROSS_ENTROPY, 2);
        var single = new LinearProblem(ADAM, Loss.SOFTMAX_CROSS_ENTROPY, 2)) {
      for (int epoch = 0; epoch < 5; epoch++) {
        whole.train(0, 3, 3L * epoch);
        for (int batch = 0; batch < 3; batch++) {
          single.train(batch, batch + 1, 3L * epoch + batch);
        }
      }
      assertThat(whole.values(Quantity.WEIGHT)).isEqualTo(single.values(Quantity.WEIGHT));
    }
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void lossIsTheMeanOverSamplesOfItsDefinition(Loss loss) {
    try (var problem = new LinearProblem(ADAM, loss, 2)) {
      float[] outputs = problem.values(Quantity.OUTPUT);
      double expected = 0;
      int correct = 0;
      for (int n = 0; n < LinearProblem.X.length; n++) {
        double[] z = {outputs[2 * n], outputs[2 * n + 1]};
        expected += LossReference.of(loss, z, LinearProblem.LABELS[n]) / LinearProblem.X.length;
        correct += (z[1] > z[0] ? 1 : 0) == LinearProblem.LABELS[n] ? 1 : 0;
      }
      Score score = problem.session.evaluate(problem.data.test());
      assertThat(score.loss()).isCloseTo(expected, within(1e-5 * Math.max(1, expected)));
      assertThat(score.accuracy()).isEqualTo((double) correct / LinearProblem.X.length);
    }
  }

  @Test
  void sumOfLossesCountsEverySampleOnce() {
    try (var problem = new LinearProblem(new Sgd.Rule(1e-12, 0), Loss.SOFTMAX_CROSS_ENTROPY, 2)) {
      NetworkSession.Steps steps = problem.train(0, 3, 0);
      assertThat(steps.count()).isEqualTo(3);
      double mean = problem.session.evaluate(problem.data.test()).loss();
      assertThat(steps.lossSum() / LinearProblem.X.length).isCloseTo(mean, within(1e-6));
    }
  }

  @Test
  void stopsAfterTheFirstLossThatIsNotFinite() {
    try (var problem = new LinearProblem(new Sgd.Rule(1e30, 0), Loss.MEAN_SQUARED_ERROR, 1)) {
      NetworkSession.Steps steps = problem.train(0, 5, 0);
      assertThat(steps.count()).isBetween(2, 4);
      assertThat(steps.lastLoss()).isNotFinite();
    }
  }

  /** Java's own threads keep such numbers, at ten and more times the cost of others. */
  @Test
  void trainsWithoutNumbersBelowTheNormalRange() {
    float[] tiny = {1e-40f, 1e-40f, 1e-40f, 1e-40f, 1e-40f, 1e-40f};
    try (var problem = new LinearProblem(new Sgd.Rule(1e-40, 0), Loss.MEAN_SQUARED_ERROR, 5)) {
      problem.session.start(List.of(new LayerState(tiny, new float[LinearProblem.CLASSES])));
      assertThat(problem.values(Quantity.WEIGHT)).isEqualTo(tiny);
      problem.train(0, 1, 0);
      assertThat(problem.values(Quantity.WEIGHT)).containsOnly(0);
    }
  }

  @Test
  void gradientNormsAreThoseOfTheFirstStepsGradients() {
    try (var problem = new LinearProblem(ADAM, Loss.MEAN_SQUARED_ERROR, 5)) {
      double energy = 0;
      for (float value : problem.values(Quantity.GRADIENT)) {
        energy += (double) value * value;
      }
      int[] twice = {0, 1, 2, 3, 4, 0, 0, 0, 0, 0};
      NetworkSession.Steps steps = problem.session.train(problem.data.train(), twice, 0);
      assertThat(steps.count()).isEqualTo(2);
      assertThat(steps.gradientNorms()).hasSize(1);
      assertThat(steps.gradientNorms().get(0)).isCloseTo(Math.sqrt(energy), within(1e-6));
    }
  }

  @Test
  void aLinearLayersOutputIsItsPreActivation() {
    try (var problem = new LinearProblem(ADAM, Loss.MEAN_SQUARED_ERROR, 5)) {
      assertThat(problem.values(Quantity.OUTPUT))
          .isEqualTo(problem.values(Quantity.PRE_ACTIVATION));
    }
  }

  @Test
  void leavesNoNativeMemoryBehind() {
    trainOnce();
    long before = Pointer.totalBytes();
    for (int i = 0; i < 5; i++) {
      trainOnce();
    }
    assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
  }

  private static void trainOnce() {
    try (var problem = new LinearProblem(ADAM, Loss.SOFTMAX_CROSS_ENTROPY, 2)) {
      problem.train(0, 3, 0);
      problem.values(Quantity.OUTPUT);
      problem.session.evaluate(problem.data.test());
    }
  }
}
