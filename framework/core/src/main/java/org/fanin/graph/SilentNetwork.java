package org.fanin.graph;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layers;

/**
 * Tells whether a network is silent for good: exactly zero enters its head, whatever the image, and
 * training moves nothing but the head's biases.
 *
 * <p>That is sure where all kernels before the head hold zeros and the last of them, whose layer has
 * no biases but zeros, is followed by an activation {@code f} with {@code f(0) = 0}. If {@code f'(0) =
 * 0} as well, or the head's kernel {@code W} holds zeros, no gradient {@code delta W^T f'(0)} of the
 * head's outputs gets past it. The gradient of the head's kernel is {@code 0^T delta}. What has no
 * gradient and never had one does not move.
 *
 * @param head the last layer with a kernel and what follows it, as a network of its own
 * @param before how many kernels stand before it
 * @param activation of the layer before it
 */
record SilentNetwork(Layers head, int before, Activation activation) {

  /** Of {@code network}; empty if it is none of which that can be told. */
  static Optional<SilentNetwork> of(Layers network) {
    List<Layer> layers = network.layers();
    int last = lastFeedforward(layers);
    int hidden = lastFeedforward(layers.subList(0, Math.max(0, last)));
    if (hidden < 0) {
      return Optional.empty();
    }
    Layers below = new Layers(network.inputShape(), layers.subList(0, last));
    var head = new Layers(below.outputShape(), layers.subList(last, layers.size()));
    return activation(layers.subList(hidden + 1, last))
        .filter(activation -> activation.value(0) == 0)
        .map(activation -> new SilentNetwork(head, below.weights().size(), activation));
  }

  /** Whether it is silent with kernels and biases {@code states}, in forward order. */
  boolean isSilent(List<LayerState> states) {
    return states.subList(0, before).stream().allMatch(state -> isZero(state.weights()))
        && isZero(states.get(before - 1).biases())
        && (activation.derivative(0) == 0 || isZero(states.get(before).weights()));
  }

  /** The place of the last layer with one kernel; -1 if there is none. */
  private static int lastFeedforward(List<Layer> layers) {
    int place = layers.size() - 1;
    while (place >= 0 && !(layers.get(place) instanceof Feedforward)) {
      place--;
    }
    return place;
  }

  /** The function that {@code layers} are, if they are one at most and zeros stay zeros behind it. */
  private static Optional<Activation> activation(List<Layer> layers) {
    boolean isFirst = !layers.isEmpty() && layers.get(0) instanceof Activate;
    boolean areKept = layers.stream().skip(isFirst ? 1 : 0).allMatch(SilentNetwork::keepsZeros);
    if (!areKept) {
      return Optional.empty();
    }
    if (!isFirst) {
      return Optional.of(Activation.LINEAR);
    }
    return ((Activate) layers.get(0)).function() instanceof Activation activation
        ? Optional.of(activation)
        : Optional.empty();
  }

  private static boolean keepsZeros(Layer layer) {
    return layer instanceof Layer.Reshape
        || layer instanceof Layer.MaxPool
        || layer instanceof Layer.GlobalAveragePool;
  }

  /** Of either sign would do, but that a sum may turn -0 into 0. */
  private static boolean isZero(float[] values) {
    for (float value : values) {
      if (Float.floatToRawIntBits(value) != 0) {
        return false;
      }
    }
    return true;
  }
}
