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
 * <p>That is sure where all kernels and biases before the head hold zeros, and the last of them are
 * followed by an activation {@code f} with {@code f(0) = 0}. If {@code f'(0) = 0} as well, or the head's
 * kernel {@code W} holds zeros, no gradient {@code delta W^T f'(0)} of the head's outputs gets past it.
 * The gradient of the head's kernel is {@code 0^T delta}. What has no gradient and never had one does
 * not move. All this as long as {@code delta} is finite, and so is everything else, which Fanin's own
 * activations are.
 *
 * @param head the last layer with a kernel and what follows it, as a network of its own
 * @param before how many kernels stand before it
 * @param activation of the layer before it
 */
record SilentNetwork(Layers head, int before, Activation activation) {

  /** Of {@code network}; empty if it is none of which that can be told. */
  static Optional<SilentNetwork> of(Layers network) {
    List<Layer> layers = network.layers();
    int last = lastKernel(layers);
    int hidden = lastKernel(layers.subList(0, Math.max(0, last)));
    if (hidden < 0 || !layers.stream().allMatch(SilentNetwork::isPlain)) {
      return Optional.empty();
    }
    Layers below = new Layers(network.inputShape(), layers.subList(0, last));
    var head = new Layers(below.outputShape(), layers.subList(last, layers.size()));
    List<Activation> between = layers.subList(hidden, last).stream()
        .filter(Activate.class::isInstance)
        .map(layer -> (Activation) ((Activate) layer).function())
        .toList();
    Activation activation = between.isEmpty() ? Activation.LINEAR : between.get(0);
    return between.size() > 1 || activation.value(0) != 0
        ? Optional.empty()
        : Optional.of(new SilentNetwork(head, below.weights().size(), activation));
  }

  /** Whether it is silent with kernels and biases {@code states}, in forward order. */
  boolean isSilent(List<LayerState> states) {
    return states.subList(0, before).stream()
            .allMatch(state -> isZero(state.weights()) && isZero(state.biases()))
        && (activation.derivative(0) == 0 || isZero(states.get(before).weights()));
  }

  /** A layer of a plain stack, in which zeros stay zeros but for biases and activations. */
  private static boolean isPlain(Layer layer) {
    return layer instanceof Feedforward
        || (layer instanceof Activate activate && activate.function() instanceof Activation)
        || layer instanceof Layer.Reshape
        || layer instanceof Layer.MaxPool
        || layer instanceof Layer.GlobalAveragePool;
  }

  /** The place of the last layer with a kernel in a plain stack; -1 if there is none. */
  private static int lastKernel(List<Layer> layers) {
    int place = layers.size() - 1;
    while (place >= 0 && !(layers.get(place) instanceof Feedforward)) {
      place--;
    }
    return place;
  }

  /** Not -0, which a sum may turn into 0. */
  private static boolean isZero(float[] values) {
    for (float value : values) {
      if (Float.floatToRawIntBits(value) != 0) {
        return false;
      }
    }
    return true;
  }
}
