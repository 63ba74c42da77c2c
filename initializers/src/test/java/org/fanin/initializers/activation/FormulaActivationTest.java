package org.fanin.initializers.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fanin.initializers.theory.ActivationMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaActivationTest {

  private static final double STEP = 1e-5;

  record Mish() implements FormulaActivation {
    @Override
    public Term formula(Term x) {
      return x.times(x.softplus().tanh());
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
          .minus(x.cos().times(x.sin()))
          .plus(x.sigmoid().activation(Activation.GELU))
          .minus(0.5)
          .dividedBy(x.exp().plus(2));
    }
  }

  static List<FormulaActivation> formulas() {
    return List.of(new Mish(), new HardTanh(), new Everything());
  }

  /** The error of a central difference is of the order of {@code STEP^2} and rounding. */
  @ParameterizedTest
  @MethodSource("formulas")
  void theDerivativeIsTheLimitOfDifferences(FormulaActivation formula) {
    for (double x = -6.05; x < 6; x += 0.1) {
      double difference = (formula.value(x + STEP) - formula.value(x - STEP)) / (2 * STEP);
      assertThat(formula.derivative(x)).as("at %s", x).isCloseTo(difference, within(1e-7));
    }
  }

  @Test
  void whatIsNoNumberStaysNone() {
    assertThat(new HardTanh().value(Double.NaN)).isNaN();
    assertThat(new HardTanh().derivative(Double.NaN)).isNaN();
  }

  @Test
  void aFormulaOfOursEqualsOurs() {
    FormulaActivation silu = x -> x.times(x.sigmoid());
    for (double x = -40; x <= 40; x += 0.37) {
      assertThat(silu.value(x)).isCloseTo(Activation.SILU.value(x), within(1e-14));
      assertThat(silu.derivative(x)).isCloseTo(Activation.SILU.derivative(x), within(1e-14));
    }
  }

  @Test
  void kinksAreWhereItIsCut() {
    assertThat(new HardTanh().kinks()).containsExactly(-1.0, 1.0);
    assertThat(new Mish().kinks()).isEmpty();
  }

  @Test
  void atAKinkThePieceBelowHolds() {
    assertThat(new HardTanh().derivative(1)).isEqualTo(1);
    assertThat(new HardTanh().derivative(-1)).isEqualTo(0);
  }

  @Test
  void isNamedAfterItsClassAndReadsAsAFormula() {
    assertThat(new HardTanh().label()).isEqualTo("hard-tanh");
    assertThat(new Mish().formula(new Term.Input())).hasToString("x * tanh(softplus(x))");
    assertThat(new HardTanh().formula(new Term.Input()))
        .hasToString("(1 above 1, else (x above -1, else -1))");
  }

  /** E clip(Z)^2 = 1 - 2 pdf(1) of a standard normal Z, by parts. */
  @Test
  void theTheoryTakesIt() {
    double density = Math.exp(-0.5) / Math.sqrt(2 * Math.PI);
    assertThat(new ActivationMoments(new HardTanh()).second(1))
        .isCloseTo(1 - 2 * density, within(1e-10));
  }
}
