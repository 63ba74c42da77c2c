package org.fanin.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.plugins.TimeLimit;

/**
 * Compares the mean and the variance that an initializer states with what it draws, and tells how
 * long that takes.
 *
 * <p>What is drawn may differ from what is stated by {@value #ERRORS} standard errors, taken from
 * the drawn second and fourth moments as if weights were independent, and by rounding. Of honest
 * laws of independent weights, one in 870,000 is accused for one kernel, hence at most one in
 * 72,000 for any of the 12 {@link SampleKernels#large}. As seeds are fixed, the verdict on a law is
 * always the same.
 */
final class VarianceCheck {

  private static final double ERRORS = 5;
  private static final double ROUNDING = 1e-5;
  private static final String NAME = "variance";
  private static final Finding NOTHING = Finding.noted(NAME, "none is stated, so none is compared");

  private final WeightInitializer law;
  private final TimeLimit limit;

  VarianceCheck(WeightInitializer law, TimeLimit limit) {
    this.law = law;
    this.limit = limit;
  }

  /** Of the large kernels that it draws, or of the first of {@code small} if it draws none. */
  Finding variance(List<Tried> small) {
    Finding possible = Finding.ofEach(
        NAME,
        "can be one",
        small,
        tried -> tried.statesVariance() ? "" : "states " + impossible(tried));
    if (possible.verdict() == Finding.Verdict.FAILED) {
      return possible;
    }
    if (small.stream().allMatch(tried -> tried.stated().isEmpty())) {
      return NOTHING;
    }
    List<Tried> large = Tried.of(law, SampleKernels.large(), limit, new ArrayList<>());
    List<Finding> compared = (large.isEmpty() ? small.subList(0, 1) : large)
        .stream()
            .filter(tried -> tried.stated().isPresent())
            .map(VarianceCheck::compared)
            .toList();
    return compared.stream()
        .filter(finding -> finding.verdict() == Finding.Verdict.FAILED)
        .findFirst()
        .orElseGet(() -> compared.isEmpty() ? NOTHING : all(compared));
  }

  private static Finding all(List<Finding> passed) {
    String first = passed.get(0).detail();
    return passed.size() == 1
        ? passed.get(0)
        : Finding.passed(
            NAME, first + "; and as stated for " + (passed.size() - 1) + " kernels of other kinds");
  }

  /** Milliseconds for a million weights of a dense kernel. */
  Finding speed() {
    Kernel kernel = Kernel.dense("million", 1_000, 1_000);
    try {
      RandomGenerator random = Tried.SEEDS.weights(kernel.layer());
      long start = System.nanoTime();
      Draw.of(law, kernel, random, limit);
      long millis = (System.nanoTime() - start) / 1_000_000;
      return Finding.noted("speed", millis + " ms for a million weights");
    } catch (Complaint e) {
      if (e.isRefusal()) {
        return Finding.noted(
            "speed", "not measured: it refuses a dense kernel of a million weights");
      }
      throw e;
    }
  }

  private static String impossible(Tried tried) {
    return tried.stated().getAsDouble() + ", not a finite number of at least 0";
  }

  private static Finding compared(Tried tried) {
    double stated = tried.stated().getAsDouble();
    Drawn drawn = Drawn.of(tried.first().weights());
    double allowed = ERRORS * drawn.error() + ROUNDING * Math.abs(stated);
    String detail = "stated " + shown(stated) + ", drawn " + shown(drawn.variance())
        + ", which may differ by " + shown(allowed) + Complaint.place(tried.kernel());
    if (!tried.statesVariance() || Math.abs(stated - drawn.variance()) > allowed) {
      return Finding.failed(NAME, detail);
    }
    return meansAlike(tried, drawn) ? Finding.passed(NAME, detail) : otherMean(tried, drawn);
  }

  private static boolean meansAlike(Tried tried, Drawn drawn) {
    double allowed = ERRORS * drawn.meanError() + ROUNDING * Math.abs(tried.mean());
    return Math.abs(tried.mean() - drawn.mean()) <= allowed;
  }

  private static Finding otherMean(Tried tried, Drawn drawn) {
    return Finding.failed(
        "mean",
        "stated " + shown(tried.mean()) + ", drawn " + shown(drawn.mean())
            + ", which may differ by " + shown(ERRORS * drawn.meanError())
            + Complaint.place(tried.kernel()));
  }

  private static String shown(double number) {
    return Double.isFinite(number) ? Digits.three(number) : String.valueOf(number);
  }

  /** Mean and variance of many weights, each with its standard error. */
  private record Drawn(double mean, double meanError, double variance, double error) {

    static Drawn of(float[] weights) {
      // From the first weight on, so that equal weights have no variance at all.
      double start = weights.length > 0 ? weights[0] : 0;
      double mean = start;
      for (float weight : weights) {
        mean += (weight - start) / weights.length;
      }
      double second = 0;
      double fourth = 0;
      for (float weight : weights) {
        double square = (weight - mean) * (weight - mean);
        second += square / weights.length;
        fourth += square * square / weights.length;
      }
      return new Drawn(
          mean,
          Math.sqrt(second / weights.length),
          second,
          Math.sqrt(Math.max(0, fourth - second * second) / weights.length));
    }
  }
}
