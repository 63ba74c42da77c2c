package org.fanin.conformance.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fanin.conformance.verdict.Fault;
import org.fanin.conformance.verdict.Verdict;

/** Puts verdicts into words. */
final class Words {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private Words() {}

  /** The verdict in a few words, without emphasis. */
  static String of(Verdict verdict) {
    if (verdict instanceof Verdict.Wrong wrong) {
      return of(wrong.faults());
    }
    return verdict instanceof Verdict.AsDocumented other
        ? "as documented: " + of(List.of(other.fault()))
        : "right";
  }

  private static String of(List<Fault> faults) {
    return faults.stream().map(Words::of).collect(Collectors.joining(", "));
  }

  private static String of(Fault fault) {
    if (fault instanceof Fault.NotFinite weights) {
      return String.format(Locale.ROOT, "weights not finite: %,d", weights.count());
    } else if (fault instanceof Fault.Variance variance) {
      return "variance × " + factor(variance.factor());
    } else if (fault instanceof Fault.Mean mean) {
      return "mean off by " + twoDigits(mean.deviations()) + " deviations";
    } else if (fault instanceof Fault.OneSided side) {
      return side.sign() > 0 ? "never negative" : "never positive";
    } else if (fault instanceof Fault.NotOfForm form) {
      return "not " + form.asked().label();
    } else if (fault instanceof Fault.Shape shape) {
      return "shape " + shape.got();
    } else if (fault instanceof Fault.NotOrthogonal orthogonal) {
      return "not orthogonal, off by " + twoDigits(orthogonal.error());
    } else if (fault instanceof Fault.PreferredDirection direction) {
      return "an entry has mean " + twoDigits(direction.mean());
    } else if (fault instanceof Fault.NoAnswer nothing) {
      return nothing.deed();
    } else if (fault instanceof Fault.SharedDraws shared) {
      return String.format(Locale.ROOT, "the same first %,d draws", shared.count());
    }
    return "correlation " + twoDigits(((Fault.Correlated) fault).correlation());
  }

  /** A factor to two digits: {@code 0.77}, {@code 3.0}, {@code 1/10,000}, {@code 0}. */
  private static String factor(double factor) {
    if (factor > 0 && factor < 0.1) {
      BigDecimal inverse = BigDecimal.ONE.divide(new BigDecimal(factor), TWO_DIGITS);
      return String.format(Locale.ROOT, "1/%,d", inverse.toBigInteger());
    }
    return twoDigits(factor);
  }

  private static String twoDigits(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    } else if (Double.isInfinite(number)) {
      return number > 0 ? "∞" : "-∞";
    }
    return new BigDecimal(number).round(TWO_DIGITS).toPlainString();
  }
}
