package org.fanin;

/** What training minimizes, as a mean over the samples of a batch, in nats where it is an entropy. */
public enum Loss {
  /** {@code -log softmax(z)[label]} of the outputs {@code z}, computed stably from the logits. */
  SOFTMAX_CROSS_ENTROPY("softmax cross-entropy"),
  /**
   * {@code -log(p[label] / sum(p))} with {@code p = clip(z, 1e-7, 1 - 1e-7)}: outputs taken as
   * probabilities, clipped and renormalized as Keras does for {@code from_logits=False}.
   */
  CLIPPED_CROSS_ENTROPY("cross-entropy of outputs clipped to [1e-7, 1 - 1e-7] and renormalized"),
  /** {@code mean((z - onehot(label))^2)} over classes. */
  MEAN_SQUARED_ERROR("mean squared error");

  private final String description;

  Loss(String description) {
    this.description = description;
  }

  /** How reports name it. */
  public String description() {
    return description;
  }
}
