package org.fanin.checking;

import java.util.List;
import java.util.OptionalDouble;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.plugins.TimeLimit;

/**
 * Compares the variance that an initializer states with what it draws, and tells how long that takes.
 *
 * <p>The drawn variance may differ from the stated one by {@value #ERRORS} standard errors, taken
 * from the drawn fourth moment as if weights were independent, and by rounding. An honest law of
 * independent weights is accused once in a million times.
 */
final class VarianceCheck {

  private static final double ERRORS = 5;
  private static final double ROUNDING = 1e-5;
  private static final String NAME = "variance";

  private final WeightInitializer law;
  private final TimeLimit limit;

  VarianceCheck(WeightInitializer law, TimeLimit limit) {
    this.law = law;
    this.limit = limit;
  }

  /** Of the large kernels that it draws, or of the first of {@code drawable} if it draws none. */
  Finding variance(List<Kernel> drawable) {
    List<Kernel> large = SampleKernels.large().stream().filter(this::isDrawn).toList();
    Finding last = Finding.noted(NAME, "none is stated, so none is compared");
    for (Kernel kernel : large.isEmpty() ? drawable.subList(0, 1) : large) {
      Finding finding = variance(kernel);
      if (finding.verdict() == Finding.Verdict.FAILED) {
        return finding;
      }
      last = finding;
    }
    return last;
  }

  /** Milliseconds for a million weights of a dense kernel. */
  Finding speed() {
    Kernel kernel = Kernel.dense("million", 1_000, 1_000);
    if (!isDrawn(kernel)) {
      return Finding.noted("speed", "not measured: it refuses a dense kernel of a million weights");
    }
    long start = System.nanoTime();
    InitializerCheck.draw(law, kernel, limit);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return Finding.noted("speed", millis + " ms for a million weights");
  }

  private boolean isDrawn(Kernel kernel) {
    try {
      InitializerCheck.draw(law, kernel, limit);
      return true;
    } catch (Complaint e) {
      if (e.isRefusal()) {
        return false;
      }
      throw e;
    }
  }

  private Finding variance(Kernel kernel) {
    OptionalDouble stated = Complaint.orResult(limit, kernel, () -> law.variance(kernel));
    if (stated.isEmpty()) {
      return Finding.noted(NAME, "none is stated, so none is compared");
    }
    Drawn drawn = Drawn.of(InitializerCheck.draw(law, kernel, limit));
    double allowed = ERRORS * drawn.error() + ROUNDING * Math.abs(stated.getAsDouble());
    String detail = "stated " + shown(stated.getAsDouble()) + ", drawn " + shown(drawn.variance())
        + ", which may differ by " + shown(allowed) + Complaint.place(kernel);
    return Math.abs(stated.getAsDouble() - drawn.variance()) <= allowed
        ? Finding.passed(NAME, detail)
        : Finding.failed(NAME, detail);
  }

  private static String shown(double number) {
    return Double.isFinite(number) ? Digits.three(number) : String.valueOf(number);
  }

  /** The variance of many weights, and its standard error. */
  private record Drawn(double variance, double error) {

    static Drawn of(float[] weights) {
      double mean = 0;
      for (float weight : weights) {
        mean += weight / (double) weights.length;
      }
      double second = 0;
      double fourth = 0;
      for (float weight : weights) {
        double square = (weight - mean) * (weight - mean);
        second += square / weights.length;
        fourth += square * square / weights.length;
      }
      return new Drawn(second, Math.sqrt(Math.max(0, fourth - second * second) / weights.length));
    }
  }
}
