package org.fanin.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanin.graph.Forward.Signal;
import org.fanin.layers.Layer;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Dense;
import org.fanin.layers.Layer.Learned;
import org.fanin.layers.Layer.Residual;
import org.fanin.layers.Layer.Scale;
import org.fanin.layers.Layer.Shift;
import org.fanin.layers.Layer.Weighted;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Leads a batch through the layers of a network, into residual branches and out again. */
final class ForwardPass {

  private final Ops tf;
  private final Map<String, Operand<TFloat32>> reads = new LinkedHashMap<>();
  private final List<Signal> signals = new ArrayList<>();

  ForwardPass(Ops tf, Variables variables) {
    this.tf = tf;
    variables.all().forEach(variable -> reads.put(variable.name(), variable.read(tf)));
  }

  List<Operand<TFloat32>> reads() {
    return List.copyOf(reads.values());
  }

  List<Signal> signals() {
    return List.copyOf(signals);
  }

  Operand<TFloat32> through(List<Layer> layers, Operand<TFloat32> input) {
    Operand<TFloat32> x = input;
    // Whether an activation still belongs to the kernel before.
    boolean open = false;
    for (Layer layer : layers) {
      x = through(layer, x);
      if (layer instanceof Weighted weighted) {
        // A name of its own for a linear layer's output: nothing is fetched twice.
        signals.add(new Signal(weighted.name(), x, tf.identity(x)));
        open = true;
      } else if (layer instanceof Activate && open) {
        int last = signals.size() - 1;
        Signal before = signals.get(last);
        signals.set(last, new Signal(before.layer(), before.preActivation(), x));
      } else {
        open = open && layer instanceof Learned;
      }
    }
    return x;
  }

  private Operand<TFloat32> through(Layer layer, Operand<TFloat32> x) {
    if (layer instanceof Dense dense) {
      Operand<TFloat32> product = tf.linalg.matMul(x, read(dense.name() + "/kernel"));
      return tf.nn.biasAdd(product, read(dense.name() + "/bias"));
    }
    if (layer instanceof Activate activate) {
      return ActivationOps.apply(tf, activate.function(), x);
    }
    if (layer instanceof Residual residual) {
      return tf.math.add(x, through(residual.branch(), x));
    }
    if (layer instanceof Scale scale) {
      return tf.math.mul(x, read(scale.name() + "/value"));
    }
    if (layer instanceof Shift shift) {
      return tf.math.add(x, read(shift.name() + "/value"));
    }
    throw new IllegalStateException("unknown layer " + layer);
  }

  private Operand<TFloat32> read(String variable) {
    Operand<TFloat32> read = reads.get(variable);
    if (read == null) {
      throw new IllegalStateException("no variable is named " + variable);
    }
    return read;
  }
}
