package org.fanin.conformance.survey;

import java.util.List;
import java.util.SplittableRandom;
import org.fanin.conformance.library.Drawn;
import org.fanin.conformance.library.Offer;
import org.fanin.conformance.verdict.Fault;

/** Kernels that a library drew, each from a seed of its own. */
final class Kernels {
  /** The seed of seeds, and that of every network of two layers. */
  static final long SEED = 42;

  private Kernels() {}

  static List<Drawn> draw(Offer offer, int count) {
    return offer.draw().kernels(new SplittableRandom(SEED).longs(count).toArray());
  }

  /** The weights of all kernels, one after the other. */
  static float[] weights(List<Drawn> kernels) {
    float[] all =
        new float[kernels.stream().mapToInt(kernel -> kernel.weights().length).sum()];
    int end = 0;
    for (Drawn kernel : kernels) {
      System.arraycopy(kernel.weights(), 0, all, end, kernel.weights().length);
      end += kernel.weights().length;
    }
    return all;
  }

  /** In what the shape of a kernel is not the one that was asked for. */
  static List<Fault> shapeFaults(Offer offer, Drawn kernel) {
    return kernel.shape().equals(offer.layout().shape())
        ? List.of()
        : List.of(new Fault.Shape(kernel.shape()));
  }
}
