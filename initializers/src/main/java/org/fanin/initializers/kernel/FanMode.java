package org.fanin.initializers.kernel;

/** Which fan of a kernel a law divides its variance by. */
public enum FanMode {
  /** {@code fanIn}: keeps the signal's size on the way forward. */
  FAN_IN,

  /** {@code fanOut}: keeps the gradient's size on the way back. */
  FAN_OUT,

  /** {@code (fanIn + fanOut) / 2}: a compromise of both. */
  FAN_AVERAGE,

  /** {@code sqrt(fanIn fanOut)}: a compromise of both, in logarithms. */
  FAN_GEOMETRIC_AVERAGE;

  /** The fan of {@code kernel} that this mode names, at least 1. */
  public double of(Kernel kernel) {
    double in = kernel.fanIn();
    double out = kernel.fanOut();
    return switch (this) {
      case FAN_IN -> in;
      case FAN_OUT -> out;
      case FAN_AVERAGE -> (in + out) / 2;
      case FAN_GEOMETRIC_AVERAGE -> Math.sqrt(in * out);
    };
  }
}
