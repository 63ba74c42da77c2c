package org.fanin.initializers.theory;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;

/**
 * A point of the critical line: the weight variance at which the gradient neither vanishes nor
 * explodes, {@code chi = 1}, where the signal settles.
 *
 * <p>With {@code A = E f(sqrt(q) Z)^2} and {@code B = E f'(sqrt(q) Z)^2} the line is {@code
 * weightVariance = 1 / B}, {@code biasVariance = q - A / B}. A point counts only if the signal
 * really settles there: if the slope of the second moment's map, {@code (dA/dq) / B}, is at most 1.
 *
 * <p>Source: Poole et al. 2016, "Exponential expressivity in deep neural networks through transient
 * chaos"; Hayou et al. 2019, "On the Impact of the Activation Function on Deep Neural Networks
 * Training".
 *
 * @param weightVariance the variance of a weight times the fan-in
 * @param secondMoment the second moment {@code q} at which the signal settles; empty if it grows
 *     without bound, as with ReLU and any bias
 */
public record CriticalPoint(double weightVariance, OptionalDouble secondMoment) {
  private static final double SMALLEST = 1e-12;
  private static final double LARGEST = 1e12;
  private static final double HUGE = 1e24;
  // At 0 itself every smooth map has slope 1: the curve beside it tells.
  private static final double NEAR_ZERO = 1e-8;

  /**
   * The critical point with the smallest second moment; empty if the signal settles at none, as with
   * GELU and SiLU and little bias.
   *
   * <p>GELU needs a bias variance of 0.1730, SiLU one of 0.5552.
   *
   * @param biasVariance the variance of a bias, from 0 to 1000
   * @throws ArithmeticException if the activation's moments cannot be integrated, or if its value
   *     jumps
   */
  public static Optional<CriticalPoint> of(ActivationFunction activation, double biasVariance) {
    checkBiasVariance(biasVariance);
    ActivationMoments moments = new ActivationMoments(activation);
    moments.requireSlopes();
    if (biasVariance == 0 && activation.value(0) == 0 && settles(moments, NEAR_ZERO)) {
      return Optional.of(at(moments, 0));
    }
    DoubleUnaryOperator excess =
        q -> 1 - moments.second(q) / (q * moments.slope(q)) - biasVariance / q;
    OptionalDouble q = Crossing.first(excess, SMALLEST, LARGEST);
    while (q.isPresent() && !settles(moments, q.getAsDouble())) {
      q = Crossing.first(excess, 1.001 * q.getAsDouble(), LARGEST);
    }
    if (q.isPresent()) {
      return Optional.of(at(moments, q.getAsDouble()));
    }
    // Nothing holds the signal: chi is that of a huge one.
    double slope = moments.slope(HUGE);
    return excess.applyAsDouble(LARGEST) <= Crossing.NOISE && slope > 0
        ? Optional.of(new CriticalPoint(1 / slope, OptionalDouble.empty()))
        : Optional.empty();
  }

  /** Throws unless {@link #of} takes {@code biasVariance}. */
  public static void checkBiasVariance(double biasVariance) {
    Check.that(
        biasVariance >= 0 && biasVariance <= 1000,
        "biasVariance",
        biasVariance,
        "a number from 0 to 1000");
  }

  private static CriticalPoint at(ActivationMoments moments, double q) {
    return new CriticalPoint(1 / moments.slope(q), OptionalDouble.of(q));
  }

  private static boolean settles(ActivationMoments moments, double q) {
    return moments.growth(q) / moments.slope(q) <= 1 + 1e-9;
  }
}
