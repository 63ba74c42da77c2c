package org.fanin.layers;

import java.util.List;
import org.fanin.initializers.kernel.Kernel;

/**
 * A layer that goes through a sequence step by step, from an output of 0 on; {@link Cell} says what
 * it does at a step.
 *
 * <p>It has an input kernel of shape {@code (features, gates units)}, named as the layer, a recurrent
 * kernel of shape {@code (units, gates units)}, named {@code lstm-1/recurrent} if the layer is {@code
 * lstm-1}, and {@code gates units} biases. Its pre-activation is what both kernels and the biases
 * make together, gate by gate, at the last step, or at every step if all are put out.
 *
 * @param cell what happens at a step
 * @param units outputs of a step
 * @param allSteps whether every step is put out, {@code (steps, units)}, or the last, {@code (units)}
 */
public record Recurrent(String name, Cell cell, int units, boolean allSteps, LayerLaws laws)
    implements Layer.Weighted {

  /** Every step is a part of the graph, as TensorFlow has no gradient of its loops in Java. */
  public static final int MOST_STEPS = 1_000;

  public Recurrent {
    if (units < 1) {
      throw new IllegalArgumentException(
          "units of layer '" + name + "' must be at least 1, but are " + units);
    }
  }

  @Override
  public List<Integer> outputShape(List<Integer> input) {
    return ofSteps(input, units);
  }

  @Override
  public List<Integer> preActivationShape(List<Integer> input) {
    return ofSteps(input, Math.multiplyExact(cell.gates(), units));
  }

  @Override
  public Recurrent with(LayerLaws other) {
    return new Recurrent(name, cell, units, allSteps, other);
  }

  /** The same layer, which puts out every step. */
  public Recurrent withAllSteps() {
    return new Recurrent(name, cell, units, true, laws);
  }

  @Override
  public List<KernelRole> roles() {
    return List.of(KernelRole.INPUT, KernelRole.RECURRENT);
  }

  @Override
  public Kernel kernel(KernelRole role, List<Integer> input) {
    requireSequence(input);
    int inputs = switch (role) {
      case INPUT -> input.get(1);
      case RECURRENT -> units;
    };
    return Kernel.recurrent(role.kernelOf(name), cell.gates(), inputs, units)
        .followedBy(cell.activation());
  }

  @Override
  public long values(List<Integer> input) {
    return (long) input.get(0) * cell.numbers() * units;
  }

  private List<Integer> ofSteps(List<Integer> input, int width) {
    requireSequence(input);
    return allSteps ? List.of(input.get(0), width) : List.of(width);
  }

  private void requireSequence(List<Integer> input) {
    if (input.size() != 2) {
      throw new IllegalArgumentException("layer '" + name
          + "' needs a sequence of shape (steps, features), but gets the shape " + input
          + "; sequence(steps) before it makes one, and allSteps() behind a recurrent layer puts out"
          + " all of its steps");
    }
    if (input.get(0) > MOST_STEPS) {
      throw new IllegalArgumentException("layer '" + name + "' can go through at most " + MOST_STEPS
          + " steps, but gets " + input.get(0) + "; sequence(steps) before it makes fewer, of more"
          + " features each");
    }
  }
}
