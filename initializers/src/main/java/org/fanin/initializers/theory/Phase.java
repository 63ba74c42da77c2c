package org.fanin.initializers.theory;

/**
 * What becomes of gradients, and of two nearby inputs, on their way through a deep network.
 *
 * <p>Source: Poole et al. 2016, "Exponential expressivity in deep neural networks through transient
 * chaos".
 */
public enum Phase {
  /** {@code chi < 1}: inputs grow alike, gradients vanish. */
  ORDERED,

  /** {@code chi = 1}, to 1e-6: signal and gradient cross a million layers. */
  CRITICAL,

  /** {@code chi > 1}: nearby inputs part, gradients explode. */
  CHAOTIC
}
