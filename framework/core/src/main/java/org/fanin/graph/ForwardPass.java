package org.fanin.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fanin.graph.Forward.Signal;
import org.fanin.graph.Variables.Variable;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Convolution;
import org.fanin.layers.Layer.Depthwise;
import org.fanin.layers.Layer.GlobalAveragePool;
import org.fanin.layers.Layer.Learned;
import org.fanin.layers.Layer.MaxPool;
import org.fanin.layers.Layer.Reshape;
import org.fanin.layers.Layer.Residual;
import org.fanin.layers.Layer.Scale;
import org.fanin.layers.Recurrent;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Leads a batch through the layers of a network, into residual branches and out again. */
final class ForwardPass {

  private final Ops tf;
  private final Map<String, Operand<TFloat32>> reads = new LinkedHashMap<>();
  private final List<Signal> signals = new ArrayList<>();
  private final Optional<Operand<TFloat32>> product;

  /** With {@code values} of the variables, of which {@code product} stands for the first. */
  ForwardPass(
      Ops tf,
      List<Variable> variables,
      List<Operand<TFloat32>> values,
      Optional<Operand<TFloat32>> product) {
    this.tf = tf;
    this.product = product;
    for (int i = 0; i < values.size(); i++) {
      reads.put(variables.get(i).name(), values.get(i));
    }
  }

  List<Signal> signals() {
    return List.copyOf(signals);
  }

  /**
   * Leads a batch through {@code layers}.
   *
   * @param shape of one sample as the first layer takes it
   */
  Operand<TFloat32> through(List<Layer> layers, Operand<TFloat32> input, List<Integer> shape) {
    Operand<TFloat32> x = input;
    List<Integer> entering = shape;
    // Whether an activation still belongs to the kernel before.
    boolean open = false;
    for (Layer layer : layers) {
      x = through(layer, x, entering);
      entering = layer.outputShape(entering);
      if (layer instanceof Feedforward feedforward) {
        // A name of its own for a linear layer's output: nothing is fetched twice.
        signals.add(new Signal(feedforward.name(), x, tf.identity(x)));
        open = true;
      } else if (layer instanceof Activate && open) {
        int last = signals.size() - 1;
        Signal before = signals.get(last);
        signals.set(last, new Signal(before.layer(), before.preActivation(), x));
        open = false;
      } else {
        open = open && layer instanceof Learned;
      }
    }
    return shaped(x, entering);
  }

  private Operand<TFloat32> through(Layer layer, Operand<TFloat32> x, List<Integer> shape) {
    if (layer instanceof Feedforward feedforward) {
      return tf.nn.biasAdd(product(feedforward, x, shape), read(feedforward.name() + "/bias"));
    }
    if (layer instanceof Recurrent recurrent) {
      return recurred(recurrent, shaped(x, shape), shape.get(0));
    }
    if (layer instanceof Activate activate) {
      return ActivationOps.apply(tf, activate.function(), x);
    }
    if (layer instanceof Residual residual) {
      Operand<TFloat32> kept = shaped(x, shape);
      return tf.math.add(kept, through(residual.branch(), kept, shape));
    }
    if (layer instanceof Learned learned) {
      Operand<TFloat32> number = read(learned.name() + "/value");
      return learned instanceof Scale ? tf.math.mul(x, number) : tf.math.add(x, number);
    }
    if (layer instanceof Reshape) {
      return shaped(x, layer.outputShape(shape));
    }
    if (layer instanceof MaxPool pool) {
      return new ImageOps(tf).maxima(shaped(x, shape), pool.sliding());
    }
    if (layer instanceof GlobalAveragePool) {
      return tf.math.mean(shaped(x, shape), tf.constant(new int[] {1, 2}));
    }
    throw new IllegalStateException("unknown layer " + layer);
  }

  private Operand<TFloat32> recurred(Recurrent layer, Operand<TFloat32> sequence, int steps) {
    var parameters = new RecurrentOps.Parameters(
        read(layer.name() + "/kernel"),
        read(layer.name() + "/recurrent-kernel"),
        read(layer.name() + "/bias"));
    Signal signal = new RecurrentOps(tf, layer, parameters).through(sequence, steps);
    signals.add(signal);
    return signal.output();
  }

  private Operand<TFloat32> product(Feedforward layer, Operand<TFloat32> x, List<Integer> shape) {
    Operand<TFloat32> kernel = read(layer.name() + "/kernel");
    if (product.filter(kernel::equals).isPresent()) {
      return kernel;
    }
    if (layer instanceof Convolution convolution) {
      return new ImageOps(tf).convolution(shaped(x, shape), kernel, convolution);
    }
    if (layer instanceof Depthwise depthwise) {
      return new ImageOps(tf).depthwise(shaped(x, shape), kernel, depthwise.sliding());
    }
    int width = shape.stream().reduce(1, Math::multiplyExact);
    return tf.linalg.matMul(shaped(x, List.of(width)), kernel);
  }

  /** Samples of this shape; the dataset's are flat, and few layers mind. */
  private Operand<TFloat32> shaped(Operand<TFloat32> x, List<Integer> shape) {
    if (x.asOutput().shape().numDimensions() == shape.size() + 1) {
      return x;
    }
    int[] sizes = IntStream.concat(IntStream.of(-1), shape.stream().mapToInt(Integer::intValue))
        .toArray();
    return tf.reshape(x, tf.constant(sizes));
  }

  private Operand<TFloat32> read(String variable) {
    Operand<TFloat32> read = reads.get(variable);
    if (read == null) {
      throw new IllegalStateException("no variable is named " + variable);
    }
    return read;
  }
}
