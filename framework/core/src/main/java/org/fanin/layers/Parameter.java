package org.fanin.layers;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.kernel.Kernel;

/** A tensor that training moves. */
public sealed interface Parameter {

  /** Unique in the network: {@code dense-1/kernel}. */
  String name();

  /** The tensor's shape; empty for a single number. */
  List<Integer> shape();

  /** How many numbers it holds. */
  default int size() {
    return Shapes.size(shape());
  }

  /**
   * A kernel of a layer.
   *
   * @param layer the layer
   * @param role what the kernel is multiplied with
   * @param kernel as an initializer sees it
   * @param inputShape of what enters the layer for one sample
   */
  record Weights(Layer.Weighted layer, KernelRole role, Kernel kernel, List<Integer> inputShape)
      implements Parameter {

    public Weights {
      inputShape = List.copyOf(inputShape);
    }

    @Override
    public String name() {
      return layer.name() + "/" + role.label();
    }

    @Override
    public List<Integer> shape() {
      return kernel.shape();
    }

    /** The shape of what the layer's kernels and biases make for one sample. */
    public List<Integer> preActivationShape() {
      return layer.preActivationShape(inputShape);
    }

    /** The shape of what the layer puts out for one sample. */
    public List<Integer> outputShape() {
      return layer.outputShape(inputShape);
    }

    /** The biases that are added to the product of this kernel; a layer has them once. */
    public Optional<Biases> biases() {
      return role == KernelRole.INPUT ? Optional.of(new Biases(this)) : Optional.empty();
    }
  }

  /**
   * The biases of a layer, one for each unit of its first kernel.
   *
   * @param weights the first kernel of the same layer
   */
  record Biases(Weights weights) implements Parameter {

    @Override
    public String name() {
      return weights.layer().name() + "/bias";
    }

    @Override
    public List<Integer> shape() {
      List<Integer> made = weights.preActivationShape();
      return made.subList(made.size() - 1, made.size());
    }
  }

  /**
   * One learned number.
   *
   * @param layer a factor or a summand
   * @param endsBranch whether nothing but learned numbers follows it in a residual branch
   */
  record Single(Layer.Learned layer, boolean endsBranch) implements Parameter {

    @Override
    public String name() {
      return layer.name() + "/value";
    }

    @Override
    public List<Integer> shape() {
      return List.of();
    }
  }
}
