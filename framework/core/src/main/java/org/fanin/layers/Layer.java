package org.fanin.layers;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;

/** One layer of a network: a description, never an operation. */
public sealed interface Layer {

  /**
   * The shape of what the layer puts out for one sample.
   *
   * @param input the shape of what enters
   * @throws IllegalArgumentException if the layer cannot take it
   */
  List<Integer> outputShape(List<Integer> input);

  /** A layer with one kernel or more, and a bias for each of the units of the first. */
  sealed interface Weighted extends Layer permits Feedforward, Recurrent {

    /** Unique in the network; draws and captures are named after it. */
    String name();

    /** What the layer says of its first weights. */
    LayerLaws laws();

    /** The same layer with other laws. */
    Weighted with(LayerLaws laws);

    /** Which kernels it has; the biases are added to the product of the first. */
    List<KernelRole> roles();

    /** One of its kernels, as if the layer were alone in its network. */
    Kernel kernel(KernelRole role, List<Integer> input);

    /** The shape of what kernels and biases make; its last size is the number of biases. */
    List<Integer> preActivationShape(List<Integer> input);

    /** How many values of one sample a pass holds in this layer. */
    long values(List<Integer> input);
  }

  /** One learned number, and no kernel. */
  sealed interface Learned extends Layer permits Scale, Shift {

    /** Unique in the network. */
    String name();

    @Override
    default List<Integer> outputShape(List<Integer> input) {
      return input;
    }
  }

  /**
   * A fully connected layer of all values of a sample, {@code y = x W + b} with {@code W} of shape
   * {@code (inputs, units)}.
   *
   * @param units outputs
   */
  record Dense(String name, int units, LayerLaws laws) implements Feedforward {

    public Dense {
      if (units < 1) {
        throw new IllegalArgumentException(
            "units of layer '" + name + "' must be at least 1, but are " + units);
      }
    }

    @Override
    public List<Integer> outputShape(List<Integer> input) {
      return List.of(units);
    }

    @Override
    public Dense with(LayerLaws other) {
      return new Dense(name, units, other);
    }

    @Override
    public Kernel kernel(List<Integer> input) {
      return Kernel.dense(name, Shapes.size(input), units);
    }

    @Override
    public Connections connections(List<Integer> input) {
      return new Connections(Shapes.size(input), units, units, Optional.empty());
    }
  }

  /**
   * A convolution, {@code y = x * W + b} with {@code W} of shape {@code (height, width, inputs /
   * groups, filters)}.
   *
   * @param filters output channels
   * @param sliding how the window moves
   * @param groups into which the channels fall; 1 for all in one
   */
  record Convolution(String name, int filters, Sliding sliding, int groups, LayerLaws laws)
      implements Feedforward {

    public Convolution {
      if (filters < 1) {
        throw new IllegalArgumentException(
            "filters of layer '" + name + "' must be at least 1, but are " + filters);
      }
    }

    @Override
    public List<Integer> outputShape(List<Integer> input) {
      List<Integer> output = sliding.outputShape(name, input, filters);
      kernel(input);
      return output;
    }

    @Override
    public Convolution with(LayerLaws other) {
      return new Convolution(name, filters, sliding, groups, other);
    }

    @Override
    public Kernel kernel(List<Integer> input) {
      return groups == 1
          ? Kernel.convolution(name, sliding.window(), input.get(2), filters)
          : Kernel.grouped(name, sliding.window(), groups, input.get(2), filters);
    }

    @Override
    public Connections connections(List<Integer> input) {
      return Connections.of(sliding, input, outputShape(input), groups);
    }
  }

  /**
   * A convolution of every channel for itself, with {@code W} of shape {@code (height, width,
   * inputs, multiplier)}.
   *
   * @param multiplier output channels for each input channel
   * @param sliding how the window moves
   */
  record Depthwise(String name, int multiplier, Sliding sliding, LayerLaws laws)
      implements Feedforward {

    public Depthwise {
      if (multiplier < 1) {
        throw new IllegalArgumentException(
            "multiplier of layer '" + name + "' must be at least 1, but is " + multiplier);
      }
    }

    @Override
    public List<Integer> outputShape(List<Integer> input) {
      Sliding.requireImage(name, input);
      return sliding.outputShape(name, input, Math.multiplyExact(input.get(2), multiplier));
    }

    @Override
    public Depthwise with(LayerLaws other) {
      return new Depthwise(name, multiplier, sliding, other);
    }

    @Override
    public Kernel kernel(List<Integer> input) {
      return Kernel.depthwise(name, sliding.window(), input.get(2), multiplier);
    }

    @Override
    public Connections connections(List<Integer> input) {
      return Connections.of(sliding, input, outputShape(input), input.get(2));
    }
  }

  /** The largest value under a sliding window, channel by channel. */
  record MaxPool(Sliding sliding) implements Layer {

    public MaxPool {
      if (sliding.dilation() != 1) {
        throw new IllegalArgumentException(
            "the window of a pool has no dilation, but is given " + sliding.dilation());
      }
    }

    @Override
    public List<Integer> outputShape(List<Integer> input) {
      Sliding.requireImage("max-pool", input);
      return sliding.outputShape("max-pool", input, input.get(2));
    }
  }

  /** The mean of each channel over all positions. */
  record GlobalAveragePool() implements Layer {
    @Override
    public List<Integer> outputShape(List<Integer> input) {
      Sliding.requireImage("global-average-pool", input);
      return input.subList(2, 3);
    }
  }

  /** The values of a sample in another shape. */
  sealed interface Reshape extends Layer permits Flatten, Sequence {}

  /** All values of a sample in one row. */
  record Flatten() implements Reshape {
    @Override
    public List<Integer> outputShape(List<Integer> input) {
      return List.of(Shapes.size(input));
    }
  }

  /** An elementwise function of the layer before. */
  record Activate(ActivationFunction function) implements Layer {
    @Override
    public List<Integer> outputShape(List<Integer> input) {
      return input;
    }
  }

  /**
   * A residual branch, {@code x + F(x)}.
   *
   * @param branch the layers of {@code F}, which keep the shape
   */
  record Residual(List<Layer> branch) implements Layer {

    public Residual {
      branch = List.copyOf(branch);
      if (branch.isEmpty()) {
        throw new IllegalArgumentException("a residual branch must have at least one layer");
      }
    }

    @Override
    public List<Integer> outputShape(List<Integer> input) {
      List<Integer> output = Shapes.after(branch, input);
      if (!output.equals(input)) {
        throw new IllegalArgumentException("a residual branch must put out the shape that enters,"
            + " as both are added, but makes " + output + " of " + input);
      }
      return input;
    }
  }

  /** A learned factor, {@code a x}; 1 at first, or as the arm's law says where it ends a branch. */
  record Scale(String name) implements Learned {}

  /** A learned number added to all values, {@code x + a}; 0 at first. */
  record Shift(String name) implements Learned {}
}
