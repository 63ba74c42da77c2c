package org.fanin.initializers.theory;

import java.util.function.DoubleUnaryOperator;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;

/**
 * Mean and variance of one value of a signal, over samples, places and the draws of the weights.
 *
 * <p>Where {@link Propagation} follows second moments, a signal has its mean too: what is averaged,
 * added or activated without weights in between needs both.
 *
 * <p>Source: Bingham and Miikkulainen 2023, "AutoInit: Analytic Signal-Preserving Weight
 * Initialization for Neural Networks".
 *
 * @param mean the mean, from -1e30 to 1e30
 * @param variance the variance, from 0 to 1e30
 */
public record Signal(double mean, double variance) {
  private static final double PRECISION = 1e-13;

  /** Mean 0 and variance 1. */
  public static final Signal STANDARD = new Signal(0, 1);

  public Signal {
    Check.finite("mean", mean);
    Check.notNegative("variance", variance);
  }

  /** The second moment, {@code mean^2 + variance}. */
  public double second() {
    return mean * mean + variance;
  }

  /**
   * Behind weights with mean 0 that are independent of the signal: mean 0, variance {@code fanIn
   * weightVariance second + biasVariance}.
   */
  public Signal weighted(double fanIn, double weightVariance, double biasVariance) {
    return new Signal(0, fanIn * weightVariance * second() + biasVariance);
  }

  /**
   * What a window meets that falls on the signal with a share of its taps, and with the others on
   * zeros around it: mean and second moment are that share of the signal's.
   */
  public Signal amongZeros(double share) {
    return new Signal(share * mean, share * (variance + (1 - share) * mean * mean));
  }

  /** The sum with a signal that is not correlated with this one. */
  public Signal plus(Signal other) {
    return new Signal(mean + other.mean, variance + other.variance);
  }

  /** All values times a factor. */
  public Signal times(double factor) {
    return new Signal(factor * mean, factor * factor * variance);
  }

  /**
   * Behind an activation {@code f}: mean and variance of {@code f(mean + sqrt(variance) Z)}, as if
   * the signal were normal.
   *
   * @throws ArithmeticException if the activation's moments cannot be integrated
   */
  public Signal activated(ActivationFunction f) {
    double mean = mean(f::value, f);
    // Around the mean already known: no digit is lost where the mean is large.
    double variance = mean(x -> (f.value(x) - mean) * (f.value(x) - mean), f);
    if (Double.isNaN(mean) || Double.isNaN(variance)) {
      throw new ArithmeticException("the moments of " + f.label()
          + " cannot be integrated for an input with mean " + this.mean + " and variance "
          + this.variance + ": its value must be finite, with finitely many jumps");
    }
    return new Signal(mean, variance);
  }

  private double mean(DoubleUnaryOperator g, ActivationFunction f) {
    return variance == 0
        ? g.applyAsDouble(mean)
        : NormalMean.of(g, mean, Math.sqrt(variance), f.kinks(), PRECISION);
  }
}
