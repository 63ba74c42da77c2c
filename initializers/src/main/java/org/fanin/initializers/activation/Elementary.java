package org.fanin.initializers.activation;

import java.util.Locale;
import org.hipparchus.special.Erf;

/** A function of a {@link Term}, with its derivative. */
public enum Elementary {
  /** {@code exp(x)}. */
  EXP,

  /** {@code log(x)}. */
  LOG,

  /** The square root. */
  SQRT,

  /** {@code sin(x)}. */
  SIN,

  /** {@code cos(x)}. */
  COS,

  /** The error function. */
  ERF;

  /** As formulas show it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The function's value at {@code x}. */
  public double value(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case LOG -> StrictMath.log(x);
      case SQRT -> StrictMath.sqrt(x);
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
      case ERF -> Erf.erf(x);
    };
  }

  /** The derivative at {@code x}. */
  public double derivative(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case LOG -> 1 / x;
      case SQRT -> 0.5 / StrictMath.sqrt(x);
      case SIN -> StrictMath.cos(x);
      case COS -> -StrictMath.sin(x);
      case ERF -> 2 / StrictMath.sqrt(Math.PI) * StrictMath.exp(-x * x);
    };
  }
}
