package org.fanin.layers;

import java.util.Optional;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.WeightInitializer;

/**
 * The laws that a layer names for itself.
 *
 * @param weights draws the kernel, of a recurrent layer the input kernel; the arm's initializer if
 *     empty
 * @param recurrentWeights draws the recurrent kernel; the arm's initializer if empty
 * @param biases draws the biases; as the initializer of {@code weights} says if empty
 */
public record LayerLaws(
    Optional<WeightInitializer> weights,
    Optional<WeightInitializer> recurrentWeights,
    Optional<BiasLaw> biases) {

  /** No laws of its own. */
  public static LayerLaws ofArm() {
    return new LayerLaws(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The law of a kernel; the arm's initializer if empty. */
  public Optional<WeightInitializer> of(KernelRole role) {
    return switch (role) {
      case INPUT -> weights;
      case RECURRENT -> recurrentWeights;
    };
  }

  /** The same, but for the law of the kernel. */
  public LayerLaws withWeights(WeightInitializer law) {
    return new LayerLaws(Optional.of(law), recurrentWeights, biases);
  }

  /** The same, but for the law of the recurrent kernel. */
  public LayerLaws withRecurrentWeights(WeightInitializer law) {
    return new LayerLaws(weights, Optional.of(law), biases);
  }

  /** The same, but for the law of the biases. */
  public LayerLaws withBiases(BiasLaw law) {
    return new LayerLaws(weights, recurrentWeights, Optional.of(law));
  }
}
