package org.fanin.initializers.theory;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.fanin.initializers.activation.ActivationFunction;

/**
 * What an activation {@code f} makes of a normal input with mean 0, to 10 digits.
 *
 * <p>{@code q} is the input's second moment, at least 0; at 0 the limit is meant. {@code c}, from -1
 * to 1, is the correlation of two inputs {@code u, v} with that second moment. An activation that
 * is not finite, or too rough to integrate, is an {@link ArithmeticException}.
 *
 * @param activation the function {@code f}
 */
public record ActivationMoments(ActivationFunction activation) {
  private static final double PRECISION = 1e-13;
  // The inner integral must be the sharper: its error is noise to the outer one.
  private static final double OUTER_PRECISION = 1e-11;

  private static final double NEXT_TO_0 = 1e-300;
  private static final double NEAR = 1e-12;
  private static final double JUMP = 1e-6;

  /** The second moment that stands for the limit at 0, where that needs one. */
  static final double LEAST = 1e-24;

  /**
   * Whether an input that is twice as large gives twice the output, as ReLU's does: then {@link
   * #second(double)} is proportional to {@code q}.
   */
  public boolean isHomogeneous() {
    return activation.kinks().stream().allMatch(kink -> kink == 0)
        && DoubleStream.of(0.001, 0.1, 1, 3, 30, 1e3, 1e6)
            .flatMap(x -> DoubleStream.of(-x, x))
            .allMatch(x -> activation.value(2 * x) == 2 * activation.value(x));
  }

  /** The mean, {@code E f(sqrt(q) Z)}. */
  public double mean(double q) {
    return mean(activation::value, q);
  }

  /** The second moment, {@code E f(sqrt(q) Z)^2}. */
  public double second(double q) {
    return q == 0
        ? (square(activation.value(-NEXT_TO_0)) + square(activation.value(NEXT_TO_0))) / 2
        : known(
            NormalMean.of(
                x -> square(activation.value(x)), 0, Math.sqrt(q), activation.kinks(), PRECISION),
            q);
  }

  /** The second moment of two correlated inputs, {@code E f(u) f(v)}. */
  public double second(double q, double c) {
    return mean(activation::value, q, c);
  }

  /** The mean square slope, {@code E f'(sqrt(q) Z)^2}. */
  public double slope(double q) {
    return mean(x -> square(activation.derivative(x)), q);
  }

  /** The mean product of the slopes at two correlated inputs, {@code E f'(u) f'(v)}. */
  public double slope(double q, double c) {
    return mean(activation::derivative, q, c);
  }

  /**
   * The growth of {@link #second(double)} with {@code q}: {@code E f(u) f'(u) u / q}, or, where the
   * value jumps, {@code E f(u)^2 (u^2 / q - 1) / (2 q)}, which needs no slope.
   */
  public double growth(double q) {
    double least = Math.max(q, LEAST);
    return jumps()
        ? mean(x -> square(activation.value(x)) * (x * x / least - 1), least) / (2 * least)
        : mean(x -> activation.value(x) * activation.derivative(x) * x, least) / least;
  }

  /** Throws {@link ArithmeticException} if the value jumps: the mean square slope is infinite. */
  void requireSlopes() {
    if (jumps()) {
      throw new ArithmeticException("nothing is said of the correlation of two inputs behind "
          + activation.label() + ", whose value jumps: any two are parted");
    }
  }

  /** Whether the value itself jumps at a kink, as a step's does. */
  private boolean jumps() {
    return activation.kinks().stream()
        .anyMatch(kink -> Math.abs(valueNextTo(kink, 1) - valueNextTo(kink, -1))
            > JUMP * (1 + Math.abs(activation.value(kink))));
  }

  private double valueNextTo(double kink, int side) {
    return activation.value(kink + side * NEAR * Math.max(1, Math.abs(kink)));
  }

  /** {@code E f^4 / (E f^2)^2}: 3 for a linear function, 6 for ReLU. */
  double fourth(double q) {
    return mean(x -> square(square(activation.value(x))), q) / square(second(q));
  }

  /** {@code E f'^4 / (E f'^2)^2}: 1 for a linear function, 2 for ReLU. */
  double fourthSlope(double q) {
    return mean(x -> square(square(activation.derivative(x))), q) / square(slope(q));
  }

  /**
   * The gain {@code 1 / sqrt(E f(Z)^2)}: weights with variance {@code gain^2 / fanIn} keep the
   * signal's second moment at 1.
   *
   * <p>{@code sqrt(2)} for ReLU, 1.592537 for tanh, 1 for SELU.
   */
  public double forwardGain() {
    return 1 / Math.sqrt(second(1));
  }

  /**
   * The gain {@code 1 / sqrt(E f'(Z)^2)}: weights with variance {@code gain^2 / fanOut} keep the
   * gradient's second moment.
   *
   * <p>{@code sqrt(2)} for ReLU, 1.467414 for tanh, 0.966026 for SELU.
   */
  public double backwardGain() {
    return 1 / Math.sqrt(slope(1));
  }

  /**
   * The gain {@code 1 / sqrt(E f(Z)^2 - (E f(Z))^2)}, which gives the activation's output variance
   * 1.
   *
   * <p>Source: Brock et al. 2021, "Characterizing signal propagation to close the performance gap
   * in unnormalized ResNets", where it is called gamma.
   */
  public double standardizingGain() {
    return 1 / Math.sqrt(second(1) - square(mean(1)));
  }

  private double mean(DoubleUnaryOperator g, double q) {
    return known(NormalMean.of(g, 0, deviation(q), activation.kinks(), PRECISION), q);
  }

  private double mean(DoubleUnaryOperator g, double q, double c) {
    double deviation = deviation(q);
    double rest = deviation * Math.sqrt((1 - c) * (1 + c));
    if (rest == 0) {
      return mean(u -> g.applyAsDouble(u) * g.applyAsDouble(c * u), q);
    }
    DoubleUnaryOperator product =
        u -> g.applyAsDouble(u) * NormalMean.inner(g, c * u, rest, activation.kinks(), PRECISION);
    return known(NormalMean.of(product, 0, deviation, activation.kinks(), OUTER_PRECISION), q);
  }

  private double known(double mean, double q) {
    if (Double.isNaN(mean)) {
      throw new ArithmeticException("the moments of " + activation.label()
          + " cannot be integrated for an input with second moment " + q
          + ": its value and derivative must be finite, with finitely many jumps");
    }
    return mean;
  }

  private static double deviation(double q) {
    return Math.sqrt(Math.max(q, LEAST));
  }

  private static double square(double x) {
    return x * x;
  }
}
