package org.fanin.layers;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Convolution;
import org.fanin.layers.Layer.Dense;
import org.fanin.layers.Layer.Depthwise;
import org.fanin.layers.Layer.Flatten;
import org.fanin.layers.Layer.GlobalAveragePool;
import org.fanin.layers.Layer.Learned;
import org.fanin.layers.Layer.MaxPool;
import org.fanin.layers.Layer.Residual;
import org.fanin.layers.Layer.Weighted;

/**
 * A network's layers in words, in forward order: {@code 28 x 28 x 1, conv-1 by 2, relu, max pool 2 x
 * 2, head}.
 */
public final class NetworkText {

  /** So many layers have a place in a line; of more, the first and the last do. */
  private static final int MOST = 40;

  private static final int LAST = 10;

  private NetworkText() {}

  /** Of {@code network}; empty where its kernels and what follows them say all. */
  public static Optional<String> of(Layers network) {
    if (network.layers().stream().allMatch(NetworkText::isPlain)) {
      return Optional.empty();
    }
    String input = network.inputShape().stream().map(String::valueOf).collect(joining(" x "));
    return Optional.of(input + ", " + text(network.layers()));
  }

  private static boolean isPlain(Layer layer) {
    return layer instanceof Dense || layer instanceof Activate || layer instanceof Flatten;
  }

  private static String text(List<Layer> layers) {
    List<String> words = new ArrayList<>(layers.stream().map(NetworkText::word).toList());
    if (words.size() > MOST) {
      List<String> between = words.subList(MOST - LAST, words.size() - LAST);
      int left = between.size();
      between.clear();
      words.add(MOST - LAST, "... " + left + " more ...");
    }
    return String.join(", ", words);
  }

  private static String word(Layer layer) {
    if (layer instanceof Weighted weighted) {
      return weighted.name() + manner(weighted);
    }
    if (layer instanceof Activate activate) {
      return activate.function().label();
    }
    if (layer instanceof MaxPool pool) {
      Sliding sliding = pool.sliding();
      return "max pool " + sliding.height() + " x " + sliding.width() + slid(sliding);
    }
    if (layer instanceof GlobalAveragePool) {
      return "mean over positions";
    }
    if (layer instanceof Flatten) {
      return "flat";
    }
    if (layer instanceof Sequence sequence) {
      return "in " + sequence.steps() + " steps";
    }
    if (layer instanceof Residual residual) {
      return "x + (" + text(residual.branch()) + ")";
    }
    if (layer instanceof Learned learned) {
      return learned.name();
    }
    throw new IllegalStateException("unknown layer " + layer);
  }

  /** How a layer with kernels goes through its input. */
  private static String manner(Weighted layer) {
    if (layer instanceof Convolution convolution) {
      return slid(convolution.sliding())
          + (convolution.groups() == 1 ? "" : " in " + convolution.groups() + " groups");
    }
    if (layer instanceof Depthwise depthwise) {
      return slid(depthwise.sliding());
    }
    return layer instanceof Recurrent recurrent && recurrent.allSteps() ? " at every step" : "";
  }

  /** How a window moves, where it is not by 1 with zeros around. */
  private static String slid(Sliding sliding) {
    return (sliding.stride() == 1 ? "" : " by " + sliding.stride())
        + (sliding.dilation() == 1 ? "" : " of taps " + sliding.dilation() + " apart")
        + (sliding.padding() == Sliding.Padding.SAME ? "" : " within the image");
  }
}
