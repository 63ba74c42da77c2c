package org.fanin.initializers.theory;

import java.util.OptionalDouble;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.parameter.Check;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * A deep network of equal layers in the limit of great width: {@code z' = W f(z) + b}, all weights
 * and biases independent with mean 0.
 *
 * <p>{@code q}, at least 0, is the second moment of a pre-activation; {@code c}, from -1 to 1, the
 * correlation of the pre-activations that two inputs cause. All methods throw {@link
 * ArithmeticException} if the activation's moments cannot be integrated.
 *
 * <p>Source: Poole et al. 2016, "Exponential expressivity in deep neural networks through transient
 * chaos"; Schoenholz et al. 2017, "Deep Information Propagation".
 *
 * @param activation the function {@code f}
 * @param weightVariance the variance of a weight times the fan-in, above 0, up to 1e30
 * @param biasVariance the variance of a bias, from 0 to 1e30
 * @param start the second moment of the first layer's pre-activation, above 0, up to 1e30
 */
public record MeanField(
    ActivationFunction activation, double weightVariance, double biasVariance, double start) {
  private static final double LARGEST = 1e18;
  private static final double LEAST_GAP = 1e-9;
  private static final double CRITICAL = 1e-6;
  private static final double HALF = 0.5;

  public MeanField {
    Check.positive("weightVariance", weightVariance);
    Check.notNegative("biasVariance", biasVariance);
    Check.positive("start", start);
  }

  /** Layers that start with the second moment 1. */
  public MeanField(ActivationFunction activation, double weightVariance, double biasVariance) {
    this(activation, weightVariance, biasVariance, 1);
  }

  /** The next layer's second moment, {@code weightVariance E f(sqrt(q) Z)^2 + biasVariance}. */
  public double secondMoment(double q) {
    return weightVariance * moments().second(q) + biasVariance;
  }

  /**
   * The next layer's correlation, {@code (weightVariance E f(u) f(v) + biasVariance) /
   * secondMoment(q)}, with normal {@code u, v} of second moment {@code q} and correlation {@code c}.
   */
  public double correlation(double q, double c) {
    double least = Math.max(q, ActivationMoments.LEAST);
    return (weightVariance * moments().second(least, c) + biasVariance) / secondMoment(least);
  }

  /** A layer's factor on the gradient's second moment, {@code weightVariance E f'(sqrt(q) Z)^2}. */
  public double chi(double q) {
    return weightVariance * moments().slope(q);
  }

  /** {@code chi} at {@link #fixedPoint()}; if there is none, in the limit of large {@code q}. */
  public double chi() {
    return chi(settled());
  }

  /**
   * What {@link #chi()} makes of the network.
   *
   * @throws ArithmeticException if the activation jumps, which parts any two inputs
   */
  public Phase phase() {
    moments().requireSlopes();
    double excess = chi() - 1;
    if (Math.abs(excess) <= CRITICAL) {
      return Phase.CRITICAL;
    }
    return excess < 0 ? Phase.ORDERED : Phase.CHAOTIC;
  }

  /**
   * The second moment {@code q* = secondMoment(q*)} that deep layers approach from {@code start};
   * empty if it grows without bound, or beyond 1e18, or if {@code start} is balanced on a fixed
   * point from which it leaves once it is pushed: what a finite width does.
   *
   * <p>Where layers change nothing, as with ReLU and weight variance 2, it is {@code start} itself.
   */
  public OptionalDouble fixedPoint() {
    double drift = drift(start);
    if (Math.abs(drift) <= Crossing.NOISE) {
      boolean attracts = weightVariance * moments().growth(start) <= 1 + CRITICAL;
      return attracts ? OptionalDouble.of(start) : OptionalDouble.empty();
    }
    OptionalDouble q =
        Crossing.first(this::drift, start, drift > 0 ? LARGEST : ActivationMoments.LEAST);
    return q.isPresent() || drift > 0 ? q : OptionalDouble.of(0);
  }

  /**
   * The correlation {@code c*} that two inputs approach in deep layers, from whatever they start: 1
   * unless the network is chaotic. Empty where layers leave every correlation as it is: where the
   * signal dies out under an activation that is smooth at 0, and linear for it.
   */
  public OptionalDouble fixedCorrelation() {
    double q = settled();
    if (Math.abs(correlation(q, HALF) - HALF) <= CRITICAL
        && Math.abs(correlationSlope(q, 1) - 1) <= CRITICAL) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(fixedCorrelation(q));
  }

  private double fixedCorrelation(double q) {
    if (correlationSlope(q, 1) <= 1 + CRITICAL) {
      return 1;
    }
    if (correlation(q, 0) <= Crossing.NOISE) {
      return 0;
    }
    // The map is convex and passes through (1, 1): it has one more fixed point, below.
    double gap = 0.5;
    while (correlation(q, 1 - gap) >= 1 - gap && gap > LEAST_GAP) {
      gap /= 2;
    }
    return gap > LEAST_GAP
        ? new BrentSolver(LEAST_GAP).solve(100, c -> correlation(q, c) - c, 0, 1 - gap)
        : 1;
  }

  /**
   * The layers in which the distance of the second moment from {@code q*} falls to {@code 1 / e};
   * infinite if it does not fall exponentially.
   *
   * <p>{@code -1 / ln |dV/dq|} at {@code q*}, where {@code V} is {@link #secondMoment}.
   */
  public double secondMomentDepth() {
    return depth(Math.abs(weightVariance * moments().growth(settled())));
  }

  /**
   * The layers in which the distance of the correlation from {@code c*} falls to {@code 1 / e};
   * infinite if it does not fall exponentially.
   *
   * <p>{@code -1 / ln(weightVariance E f'(u) f'(v))} at {@code q*} and {@code c*}: {@code -1 /
   * ln(chi)} unless the network is chaotic. Infinite, too, where {@code q*} is 0: what layers do to
   * both signals they do to their correlation.
   */
  public double correlationDepth() {
    double q = settled();
    return depth(correlationSlope(q, fixedCorrelation(q)));
  }

  /**
   * How unevenly the network of {@code depth} layers stretches: the variance of the squared singular
   * values of its Jacobian over the square of their mean {@code chi^depth}.
   *
   * <p>{@code depth (E f'^4 / (E f'^2)^2 - 1)}, plus {@code depth} if the weights are independent.
   *
   * <p>Source: Pennington et al. 2018, "The Emergence of Spectral Universality in Deep Networks".
   */
  public double jacobianSpread(int depth, Ensemble weights) {
    double ofSlopes = moments().fourthSlope(settled()) - 1;
    return depth * (weights == Ensemble.INDEPENDENT ? ofSlopes + 1 : ofSlopes);
  }

  private ActivationMoments moments() {
    return new ActivationMoments(activation);
  }

  private double settled() {
    return fixedPoint().orElse(LARGEST);
  }

  private double drift(double q) {
    return secondMoment(q) / q - 1;
  }

  /** The slope of {@link #correlation} in {@code c}. */
  private double correlationSlope(double q, double c) {
    moments().requireSlopes();
    // Without bias it has a limit at q = 0 too.
    double least = Math.max(q, ActivationMoments.LEAST);
    return weightVariance * moments().slope(least, c) * least / secondMoment(least);
  }

  private static double depth(double factor) {
    return factor < 1 - CRITICAL ? -1 / Math.log(factor) : Double.POSITIVE_INFINITY;
  }
}
