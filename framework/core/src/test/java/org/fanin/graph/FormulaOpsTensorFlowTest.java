package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.activation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A formula in TensorFlow has the value and the gradient that it has in pure Java. */
class FormulaOpsTensorFlowTest {

  record Mish() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      return x.times(x.softplus().tanh());
    }
  }

  record Snake(double frequency) implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      Term wave = x.times(frequency).sin();
      return x.plus(wave.times(wave).dividedBy(Term.of(frequency)));
    }
  }

  /** Its exponential overflows where the other piece holds. */
  record Elu() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      return Term.pieces(0, x, x.times(100).exp().minus(1));
    }
  }

  record HardTanh() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      return Term.pieces(1, Term.of(1), Term.pieces(-1, x, Term.of(-1)));
    }
  }

  record Everything() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      Term positive = x.times(x).plus(1);
      return positive
          .sqrt()
          .log()
          .plus(x.erf())
          .minus(x.cos())
          .plus(x.sigmoid().activation(Activation.GELU));
    }
  }

  static List<FormulaActivation> formulas() {
    return List.of(new Mish(), new Snake(2.5), new Elu(), new HardTanh(), new Everything());
  }

  /** Or a trial whose weights are no numbers would go on with a loss that is one. */
  @Test
  void whatIsNoNumberStaysNone() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> x = tf.constant(new float[] {Float.NaN, Float.NEGATIVE_INFINITY});
      Operand<TFloat32> y = ActivationOps.apply(tf, new HardTanh(), x);
      try (Result result = session.runner().fetch(y).run()) {
        var values = (TFloat32) result.get(0);
        assertThat(values.getFloat(0)).isNaN();
        assertThat(values.getFloat(1)).isEqualTo(-1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void valueAndGradientEqualThoseOfPureJava(FormulaActivation formula) {
    float[] points = points();
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> x = tf.constant(points);
      Operand<TFloat32> y = ActivationOps.apply(tf, formula, x);
      Operand<TFloat32> slope = tf.gradients(y, List.of(x)).<TFloat32>dy(0);
      try (Result result = session.runner().fetch(y).fetch(slope).run()) {
        for (int i = 0; i < points.length; i++) {
          assertNear((TFloat32) result.get(0), i, formula.value(points[i]));
          assertNear((TFloat32) result.get(1), i, formula.derivative(points[i]));
        }
      }
    }
  }

  private static void assertNear(TFloat32 values, int i, double expected) {
    assertThat((double) values.getFloat(i))
        .as("at %s", points()[i])
        .isCloseTo(expected, within(5e-6 * Math.max(1, Math.abs(expected))));
  }

  /** From -10 to 10, both kinks among them. */
  private static float[] points() {
    float[] points = new float[241];
    for (int i = 0; i < points.length; i++) {
      points[i] = (i - 120) / 12f;
    }
    return points;
  }
}
