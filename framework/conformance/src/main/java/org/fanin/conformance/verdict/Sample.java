package org.fanin.conformance.verdict;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.fanin.conformance.question.Form;
import org.fanin.conformance.question.Target;

/**
 * What the judge sees of many weights, in units of the standard deviation that was asked for.
 *
 * @param form the form that was asked for
 * @param count the number of weights
 * @param mean their mean
 * @param variance their variance about that mean
 * @param smallest the smallest
 * @param largest the largest
 * @param distance how far their distribution lies from the form: the statistic of Kolmogorov and
 *     Smirnov, after centring and scaling where mean or variance are wrong
 */
public record Sample(
    Form form,
    int count,
    double mean,
    double variance,
    double smallest,
    double largest,
    double distance) {

  /** Measures {@code weights}, of which {@code target} was asked. */
  public static Sample of(float[] weights, Target target) {
    double stddev = Math.sqrt(target.variance());
    double[] values = new double[weights.length];
    Arrays.setAll(values, i -> weights[i] / stddev);
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(z -> (z - mean) * (z - mean)).average().orElseThrow();
    double smallest = Arrays.stream(values).min().orElseThrow();
    double largest = Arrays.stream(values).max().orElseThrow();
    return new Sample(target.form(), values.length, mean, variance, smallest, largest, 0)
        .against(values);
  }

  /** The standard error of the mean. */
  public double meanError() {
    return Math.sqrt(variance / count);
  }

  /** The standard error of the variance. */
  public double varianceError() {
    return variance * Math.sqrt((form.kurtosis() - 1) / count);
  }

  /** Whether the mean is 0 but for chance. */
  boolean isCentred() {
    return Math.abs(mean) <= Judge.ERRORS * meanError();
  }

  /** Whether the variance is 1 but for chance. */
  boolean isScaled() {
    return Math.abs(variance - 1) <= Judge.ERRORS * varianceError();
  }

  /**
   * Whether the weights lie within the form's bounds and follow it but for chance, after centring
   * and scaling where mean or variance are wrong.
   */
  boolean isOfForm() {
    double bound = form.standard().getSupportUpperBound() * (isAsAsked() ? 1 + 1e-6 : 1.01);
    double reach = Math.max(largest - shift(), shift() - smallest) / scale();
    return reach <= bound && distance <= Judge.LARGEST_DISTANCE / Math.sqrt(count);
  }

  private boolean isAsAsked() {
    return isCentred() && isScaled();
  }

  private double shift() {
    return isAsAsked() ? 0 : mean;
  }

  private double scale() {
    return isAsAsked() ? 1 : Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
  }

  private Sample against(double[] values) {
    ContinuousDistribution standard = form.standard();
    double measured = KolmogorovSmirnovTest.withDefaults()
        .statistic(values, z -> standard.cumulativeProbability((z - shift()) / scale()));
    return new Sample(form, count, mean, variance, smallest, largest, measured);
  }
}
