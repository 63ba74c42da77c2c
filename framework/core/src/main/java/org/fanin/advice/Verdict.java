package org.fanin.advice;

/**
 * What theory says of an untrained network, from its first kernel to its last.
 *
 * <p>A second moment that changes by more than a factor of {@value #FACTOR} on its way counts as
 * lost.
 */
public enum Verdict {
  /** Signal and gradient arrive. */
  ALIVE("signal and gradient arrive"),

  /** The signal's second moment falls too far. */
  SIGNAL_FADES("the signal fades"),

  /** The signal's second moment grows too far. */
  SIGNAL_EXPLODES("the signal explodes"),

  /** The gradient's second moment falls too far on its way back. */
  GRADIENT_FADES("the gradient fades"),

  /** The gradient's second moment grows too far on its way back. */
  GRADIENT_EXPLODES("the gradient explodes"),

  /** No layer but the first sees anything: the signal is 0. */
  SILENT("the signal is 0"),

  /** Theory cannot follow the network. */
  NOT_PREDICTED("not predicted");

  /** The change of a second moment that counts as loss. */
  public static final double FACTOR = 100;

  // What is lost by rounding is not lost on the way.
  private static final double LIMIT = FACTOR * (1 + 1e-9);

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }

  /** By the signal's growth from first kernel to last, and the gradient's from last to first. */
  static Verdict of(double signal, double gradient) {
    if (signal == 0 || Double.isNaN(signal)) {
      return SILENT;
    }
    if (signal < 1 / LIMIT || signal > LIMIT) {
      return signal < 1 ? SIGNAL_FADES : SIGNAL_EXPLODES;
    }
    if (gradient < 1 / LIMIT || gradient > LIMIT) {
      return gradient < 1 ? GRADIENT_FADES : GRADIENT_EXPLODES;
    }
    return ALIVE;
  }
}
