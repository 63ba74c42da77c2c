package org.fanin.initializers.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.ToDoubleFunction;
import org.fanin.initializers.activation.ActivationFunction;

/**
 * What activations {@code f} make of a standard normal input {@code Z}, to 12 digits, each
 * integrated once.
 *
 * <p>Rounded to those digits, closed forms come out exactly: {@code E f(Z)^2} is 0.5 for ReLU and 1
 * for SELU. Two activations that are equal share an integral. One that is not finite, or too rough
 * to integrate, is an {@link ArithmeticException}.
 */
public final class StandardMoments {
  // The integral is promised to 10 digits and holds 13: 12 are the same whatever the panels.
  private static final MathContext DIGITS = new MathContext(12);
  private static final StandardMoments SECOND = new StandardMoments(moments -> moments.second(1));
  private static final StandardMoments SLOPE = new StandardMoments(moments -> moments.slope(1));

  private final ToDoubleFunction<ActivationMoments> integral;
  // Weak, as a study's activations need not outlive it.
  private final Map<ActivationFunction, Double> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  private StandardMoments(ToDoubleFunction<ActivationMoments> integral) {
    this.integral = integral;
  }

  /** The second moment {@code E f(Z)^2}: 0.5 for ReLU, 0.394294491 for tanh. */
  public static double second(ActivationFunction activation) {
    return SECOND.of(activation);
  }

  /** The mean square slope {@code E f'(Z)^2}: 0.5 for ReLU, 0.464402899 for tanh. */
  public static double slope(ActivationFunction activation) {
    return SLOPE.of(activation);
  }

  private double of(ActivationFunction activation) {
    // Not computeIfAbsent: a plugin's function that never ends must not hold others up.
    return Optional.ofNullable(known.get(activation)).orElseGet(() -> {
      double exact = integral.applyAsDouble(new ActivationMoments(activation));
      double rounded = new BigDecimal(exact).round(DIGITS).doubleValue();
      known.put(activation, rounded);
      return rounded;
    });
  }
}
