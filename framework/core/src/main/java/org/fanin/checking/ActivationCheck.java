package org.fanin.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.activation.FormulaActivation;
import org.fanin.initializers.parameter.Digits;
import org.fanin.plugins.BareConstructor;
import org.fanin.plugins.PluginException;

/** Checks one activation between -8 and 8. */
final class ActivationCheck {

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-4;

  private ActivationCheck() {}

  static List<Finding> findings(Class<?> type) {
    var findings = new ArrayList<Finding>();
    if (!FormulaActivation.class.isAssignableFrom(type)) {
      findings.add(Finding.failed(
          "graph", "no study can run it: it must be a FormulaActivation to have operations"));
    }
    try {
      ActivationFunction function = BareConstructor.call(type.asSubclass(ActivationFunction.class));
      findings.add(Finding.passed("name", function.label()));
      findings.add(finite(function));
      findings.add(slope(function));
    } catch (PluginException e) {
      findings.add(Finding.noted("made", "not tried further: it " + e.getMessage()));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      findings.add(Finding.failed("formula", "throws " + e));
    }
    return findings;
  }

  private static Finding finite(ActivationFunction function) {
    return points()
        .filter(
            x -> !Double.isFinite(function.value(x)) || !Double.isFinite(function.derivative(x)))
        .mapToObj(x -> Finding.failed(
            "finite",
            "value " + function.value(x) + ", derivative " + function.derivative(x) + " at "
                + Digits.three(x)))
        .findFirst()
        .orElseGet(() -> Finding.passed("finite", "value and derivative are, from -8 to 8"));
  }

  private static Finding slope(ActivationFunction function) {
    return points()
        .filter(x -> function.kinks().stream().noneMatch(kink -> Math.abs(x - kink) < 2 * STEP))
        .filter(x -> Math.abs(function.derivative(x) - difference(function, x))
            > TOLERANCE * Math.max(1, Math.abs(function.derivative(x))))
        .mapToObj(x -> Finding.failed(
            "derivative",
            "is " + Digits.three(function.derivative(x)) + " at " + Digits.three(x)
                + ", but differences of the value give " + Digits.three(difference(function, x))))
        .findFirst()
        .orElseGet(() -> Finding.passed(
            "derivative",
            "agrees with differences of the value; kinks at "
                + (function.kinks().isEmpty() ? "no place" : function.kinks())));
  }

  private static double difference(ActivationFunction function, double x) {
    return (function.value(x + STEP) - function.value(x - STEP)) / (2 * STEP);
  }

  /** Away from 0, where a kink need not be named. */
  private static DoubleStream points() {
    return IntStream.rangeClosed(-80, 79).mapToDouble(i -> (i + 0.5) / 10);
  }
}
