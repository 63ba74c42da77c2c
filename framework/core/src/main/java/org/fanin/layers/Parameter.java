package org.fanin.layers;

import java.util.List;
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
   * The kernel of a layer.
   *
   * @param layer the layer
   * @param kernel as an initializer sees it
   * @param outputShape of what the layer puts out for one sample
   */
  record Weights(Layer.Weighted layer, Kernel kernel, List<Integer> outputShape)
      implements Parameter {

    public Weights {
      outputShape = List.copyOf(outputShape);
    }

    @Override
    public String name() {
      return layer.name() + "/kernel";
    }

    @Override
    public List<Integer> shape() {
      return kernel.shape();
    }

    /** The layer's biases. */
    public Biases biases() {
      return new Biases(this);
    }
  }

  /**
   * The biases of a layer, one for each of its output channels.
   *
   * @param weights those of the same layer
   */
  record Biases(Weights weights) implements Parameter {

    @Override
    public String name() {
      return weights.layer().name() + "/bias";
    }

    @Override
    public List<Integer> shape() {
      List<Integer> output = weights.outputShape();
      return output.subList(output.size() - 1, output.size());
    }
  }

  /**
   * One learned number.
   *
   * @param layer a factor or a summand
   */
  record Single(Layer.Learned layer) implements Parameter {

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
