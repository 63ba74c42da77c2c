package org.fanin.benchmarks.contender;

/** The initializations of the reference study, each a normal law with mean 0. */
public enum Arm {
  ZEROS,
  GAUSSIAN,
  GLOROT,
  HE,
  LECUN;

  /**
   * The standard deviation of the weights of a dense layer: 0; 0.01; {@code sqrt(2 / (fanIn +
   * fanOut))}; {@code sqrt(2 / fanIn)}; {@code sqrt(1 / fanIn)}.
   */
  float stddev(int fanIn, int fanOut) {
    return switch (this) {
      case ZEROS -> 0;
      case GAUSSIAN -> 0.01f;
      case GLOROT -> (float) Math.sqrt(2.0 / (fanIn + fanOut));
      case HE -> (float) Math.sqrt(2.0 / fanIn);
      case LECUN -> (float) Math.sqrt(1.0 / fanIn);
    };
  }
}
