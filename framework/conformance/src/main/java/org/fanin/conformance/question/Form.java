package org.fanin.conformance.question;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** The shape of a distribution with mean 0. */
public enum Form {
  NORMAL("normal", 3),

  /** The normal law cut at two of its deviations. */
  TRUNCATED_NORMAL("truncated normal", 2.3654),

  UNIFORM("uniform", 1.8);

  /** The variance of a standard normal law that is cut at two deviations, 0.77374. */
  public static final double CUT_VARIANCE =
      TruncatedNormalDistribution.of(0, 1, -2, 2).getVariance();

  private final String label;
  private final double kurtosis;

  Form(String label, double kurtosis) {
    this.label = label;
    this.kurtosis = kurtosis;
  }

  /** The form's name. */
  public String label() {
    return label;
  }

  /** The fourth central moment over the squared variance. */
  public double kurtosis() {
    return kurtosis;
  }

  /** The distribution of this form with mean 0 and variance 1. */
  public ContinuousDistribution standard() {
    return switch (this) {
      case NORMAL -> NormalDistribution.of(0, 1);
      case TRUNCATED_NORMAL -> {
        double widened = 1 / Math.sqrt(CUT_VARIANCE);
        yield TruncatedNormalDistribution.of(0, widened, -2 * widened, 2 * widened);
      }
      case UNIFORM -> UniformContinuousDistribution.of(-Math.sqrt(3), Math.sqrt(3));
    };
  }
}
