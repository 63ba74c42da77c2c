package org.fanin.prediction;

import java.util.List;
import org.fanin.layers.Layer;

/** Whether the channels of a signal have second moments of their own, in this order the more so. */
enum Channels {
  /** All have the same, by symmetry: a kernel mixed what entered, or there is one channel only. */
  ALIKE,

  /** The input's, as data has them. */
  OF_INPUT,

  /** Weighted, but each by itself, or within groups. */
  WEIGHTED_APART;

  private static final int IMAGE = 3;

  /** Those of an input of shape {@code input}. */
  static Channels of(List<Integer> input) {
    return input.size() == IMAGE && input.get(IMAGE - 1) > 1 ? OF_INPUT : ALIKE;
  }

  /** What a layer makes of them. */
  Channels behind(Layer.Weighted layer) {
    boolean mixes = layer instanceof Layer.Dense
        || (layer instanceof Layer.Convolution convolution && convolution.groups() == 1);
    return mixes || this == ALIKE ? ALIKE : WEIGHTED_APART;
  }

  /** Those of a sum. */
  Channels plus(Channels other) {
    return compareTo(other) > 0 ? this : other;
  }
}
