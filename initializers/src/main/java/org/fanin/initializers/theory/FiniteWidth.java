package org.fanin.initializers.theory;

import java.util.List;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;

/** What a finite width adds to the theory of wide networks. */
public final class FiniteWidth {
  private FiniteWidth() {}

  /**
   * The probability that a ReLU network without biases maps a given input to 0, because all units of
   * some layer are dead for it: {@code 1 - product of (1 - 2^-width)}.
   *
   * <p>For any independent symmetric weights that are continuous.
   *
   * @param widths the hidden layers' widths, at least 1 each
   */
  public static double deadProbability(List<Integer> widths) {
    // As logarithms, so that a small probability keeps its digits.
    double alive = 0;
    for (int width : widths) {
      Check.that(width >= 1, "width", width, "at least 1");
      alive += StrictMath.log1p(-Math.scalb(1.0, -width));
    }
    return -StrictMath.expm1(alive);
  }

  /**
   * The variance, from draw to draw, of a layer's mean square {@code 1 / width sum of f(z)^2} over
   * the square of its mean: {@code (E f^4 / (E f^2)^2 - 1) / width}, for independent normal
   * pre-activations with second moment {@code q}.
   *
   * <p>{@code 5 / width} for ReLU: how far the length of the signal jumps from layer to layer.
   */
  public static double fluctuation(ActivationFunction activation, double q, int width) {
    Check.that(width >= 1, "width", width, "at least 1");
    return (new ActivationMoments(activation).fourth(q) - 1) / width;
  }
}
