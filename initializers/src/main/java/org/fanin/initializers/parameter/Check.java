package org.fanin.initializers.parameter;

/**
 * Checks for the compact constructors of initializers.
 *
 * <p>Numbers beyond 1e30 in size are refused, so that no weight overflows a float.
 */
public final class Check {
  private static final double LARGEST = 1e30;

  private Check() {}

  /** Throws {@link InvalidParameterException} unless {@code -1e30 <= value <= 1e30}. */
  public static void finite(String parameter, double value) {
    that(Math.abs(value) <= LARGEST, parameter, value, "a number from -1e30 to 1e30");
  }

  /** Throws {@link InvalidParameterException} unless {@code 0 <= value <= 1e30}. */
  public static void notNegative(String parameter, double value) {
    that(value >= 0 && value <= LARGEST, parameter, value, "a number from 0 to 1e30");
  }

  /** Throws {@link InvalidParameterException} unless {@code 0 < value <= 1e30}. */
  public static void positive(String parameter, double value) {
    that(value > 0 && value <= LARGEST, parameter, value, "a number above 0, up to 1e30");
  }

  /** Throws {@link InvalidParameterException} unless {@code holds}. */
  public static void that(boolean holds, String parameter, Object value, String allowed) {
    if (!holds) {
      throw new InvalidParameterException(parameter, value, allowed);
    }
  }
}
