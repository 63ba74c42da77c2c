package org.fanin.initializers;

import java.util.ArrayList;
import java.util.List;
import org.fanin.initializers.running.GradientQuotient;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningNetwork;

/** The states of a network with the least gradient quotient so far. */
final class NormSearch {

  private final RunningNetwork network;
  private List<LayerState> states;
  private double quotient;

  NormSearch(RunningNetwork network, List<LayerState> drawn) {
    this.network = network;
    this.states = drawn;
    this.quotient = GradientQuotient.of(network, drawn);
  }

  /** Takes the kernel of {@code layer} times {@code factor} if that lowers the quotient. */
  boolean tries(int layer, double factor) {
    List<LayerState> candidate = new ArrayList<>(states);
    candidate.set(layer, scaled(states.get(layer), factor));
    double there = GradientQuotient.of(network, candidate);
    boolean better = there < quotient;
    if (better) {
      states = candidate;
      quotient = there;
    }
    return better;
  }

  List<LayerState> states() {
    return List.copyOf(states);
  }

  double quotient() {
    return quotient;
  }

  /** Biases keep their size: the norms searched are those of kernels. */
  private static LayerState scaled(LayerState state, double factor) {
    float[] weights = state.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (factor * weights[i]);
    }
    return new LayerState(weights, state.biases());
  }
}
