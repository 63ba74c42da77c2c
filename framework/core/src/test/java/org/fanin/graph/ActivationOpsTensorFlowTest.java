package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class ActivationOpsTensorFlowTest {

  private static final float[] POINTS = points();

  @ParameterizedTest
  @EnumSource(Activation.class)
  void operationEqualsDescription(Activation activation) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> y = ActivationOps.apply(tf, activation, tf.constant(POINTS));
      try (Result result = session.runner().fetch(y).run()) {
        TFloat32 values = (TFloat32) result.get(0);
        for (int i = 0; i < POINTS.length; i++) {
          double expected = activation.value(POINTS[i]);
          assertThat((double) values.getFloat(i))
              .as("%s(%s)", activation, POINTS[i])
              .isCloseTo(expected, within(2e-6 * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  @Test
  void namesAnActivationThatHasNoOperation() {
    var unknown = new ActivationFunction() {
      @Override
      public String label() {
        return "cubed";
      }

      @Override
      public double value(double x) {
        return x * x * x;
      }

      @Override
      public double derivative(double x) {
        return 3 * x * x;
      }
    };
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ActivationOps.apply(tf, unknown, tf.constant(POINTS)))
          .withMessage(
              "activation 'cubed' has no TensorFlow operation: it is no FormulaActivation");
    }
  }

  private static float[] points() {
    float[] points = new float[241];
    IntStream.range(0, points.length).forEach(i -> points[i] = (i - 120) / 12f);
    return points;
  }
}
