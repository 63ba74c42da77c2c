package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fanin.Loss;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training in the graph against the same training in doubles, written out. */
class UpdateOpsTensorFlowTest {

  private static final int EPOCHS = 20;

  @Test
  void firstAdamStepMovesEveryWeightByTheLearningRate() {
    try (var problem = new LinearProblem(
        new Adam.Rule(0.001, 0.9, 0.999, 1e-7), Loss.MEAN_SQUARED_ERROR, LinearProblem.X.length)) {
      problem.train(0, 1, 0);
      float[] moved = problem.values(Quantity.WEIGHT);
      for (int i = 0; i < moved.length; i++) {
        assertThat((double) Math.abs(moved[i] - LinearProblem.KERNEL[i]))
            .as("weight %d", i)
            .isCloseTo(1e-3, within(1e-6));
      }
    }
  }

  @Test
  void adamFollowsItsDefinition() {
    var rule = new Adam.Rule(0.01, 0.9, 0.999, 1e-7);
    assertTrainsAs(rule, new LinearReference.AdamState(rule));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9})
  void gradientDescentFollowsItsDefinition(double momentum) {
    var rule = new Sgd.Rule(0.05, momentum);
    assertTrainsAs(rule, new LinearReference.SgdState(rule));
  }

  private static void assertTrainsAs(UpdateRule rule, LinearReference.State state) {
    var reference = new LinearReference(state);
    try (var problem = new LinearProblem(rule, Loss.MEAN_SQUARED_ERROR, 2)) {
      long steps = 0;
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        steps += problem.train(0, 3, steps).count();
        reference.step(0, 2);
        reference.step(2, 4);
        reference.step(4, 5);
      }
      float[] trained = problem.values(Quantity.WEIGHT);
      for (int i = 0; i < trained.length; i++) {
        assertThat((double) trained[i])
            .as("weight %d after %d steps", i, steps)
            .isCloseTo(reference.kernel(i), within(1e-5));
      }
    }
  }
}
