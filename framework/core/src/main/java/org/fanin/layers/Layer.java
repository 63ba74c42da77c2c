package org.fanin.layers;

import java.util.Optional;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.ActivationFunction;

/** One layer of a network: a description, never an operation. */
public sealed interface Layer permits Layer.Dense, Layer.Activate {

  /**
   * A fully connected layer, {@code y = x W + b} with {@code W} of shape {@code (inputs, units)}.
   *
   * @param name unique in the network; draws and captures are named after it
   * @param units outputs
   * @param initializer the layer's own law; the arm's if empty
   */
  record Dense(String name, int units, Optional<WeightInitializer> initializer) implements Layer {

    public Dense {
      if (units < 1) {
        throw new IllegalArgumentException(
            "units of layer '" + name + "' must be at least 1, but are " + units);
      }
    }
  }

  /** An elementwise function of the layer before. */
  record Activate(ActivationFunction function) implements Layer {}
}
