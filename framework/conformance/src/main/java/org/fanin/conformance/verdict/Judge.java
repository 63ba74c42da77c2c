package org.fanin.conformance.verdict;

import java.util.ArrayList;
import java.util.List;
import org.fanin.conformance.question.Target;

/**
 * Tells draws that follow a law from draws that do not.
 *
 * <p>A mean or a variance is wrong beyond 6.5 standard errors, a form beyond a distance of {@code
 * 3.45 / sqrt(n)}: right draws of {@code n} weights are called wrong with a probability below 1e-10
 * a check. Two million weights show an error of 1 % in the variance, which is at least 10 standard
 * errors.
 *
 * <p>Source of the distance: {@code P(D > d) <= 2 exp(-2 n d^2)}, Massart 1990, "The Tight Constant
 * in the Dvoretzky-Kiefer-Wolfowitz Inequality".
 */
public final class Judge {
  /** The number of standard errors beyond which a figure is wrong. */
  public static final double ERRORS = 6.5;

  /** The distance beyond which a form is wrong, times the root of the number of weights. */
  static final double LARGEST_DISTANCE = 3.45;

  private Judge() {}

  /** In what {@code weights} are not what was asked for; nothing if they are. */
  public static List<Fault> faults(float[] weights, Target target) {
    List<Fault> notFinite = Finiteness.faults(List.of(weights));
    return notFinite.isEmpty() ? faults(Sample.of(weights, target)) : notFinite;
  }

  private static List<Fault> faults(Sample sample) {
    List<Fault> faults = new ArrayList<>();
    if (!sample.isScaled()) {
      faults.add(new Fault.Variance(sample.variance()));
    }
    if (!sample.isCentred()) {
      boolean oneSided = sample.smallest() >= 0 || sample.largest() <= 0;
      faults.add(
          oneSided
              ? new Fault.OneSided((int) Math.signum(sample.mean()))
              : new Fault.Mean(sample.mean()));
    }
    if (!sample.isOfForm()) {
      faults.add(new Fault.NotOfForm(sample.form()));
    }
    return faults;
  }
}
