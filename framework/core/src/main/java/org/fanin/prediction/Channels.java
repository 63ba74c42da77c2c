package org.fanin.prediction;

import java.util.List;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;

/** What the channels of a signal have to do with each other, in this order the less. */
enum Channels {
  /** There is one, of an image that is given: every kernel makes something normal of it. */
  SINGLE,

  /** Many, with the same law: a kernel mixed all that entered. */
  ALIKE,

  /** The input's, as data has them. */
  OF_INPUT,

  /**
   * Each of one channel, or of a few: given those it is normal, but they differ in size, so that it
   * is not, however many channels there are.
   */
  APART;

  private static final int IMAGE = 3;

  /** Those of an input of shape {@code input}. */
  static Channels of(List<Integer> input) {
    return input.size() == IMAGE && input.get(IMAGE - 1) > 1 ? OF_INPUT : SINGLE;
  }

  /** What a layer makes of them. */
  Channels behind(Feedforward layer) {
    boolean mixes = layer instanceof Layer.Dense
        || (layer instanceof Layer.Convolution convolution && convolution.groups() == 1);
    return mixes || this == SINGLE ? ALIKE : APART;
  }

  /** Those of a sum. */
  Channels plus(Channels other) {
    return compareTo(other) > 0 ? this : other;
  }
}
