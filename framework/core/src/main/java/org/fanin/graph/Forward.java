package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.fanin.layers.Layer;
import org.fanin.layers.Layers;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One pass of a batch through a network.
 *
 * @param reads the values of all variables, in the order of {@link Variables}
 * @param signals what each layer with a kernel put out, in forward order
 * @param outputs the last layer's outputs, {@code (batch, outputWidth)}
 */
record Forward(List<Operand<TFloat32>> reads, List<Signal> signals, Operand<TFloat32> outputs) {

  /**
   * What one layer put out.
   *
   * @param layer its name
   * @param preActivation kernel and bias applied, {@code (batch, units)}
   * @param output the same after the layer's activation
   */
  record Signal(String layer, Operand<TFloat32> preActivation, Operand<TFloat32> output) {}

  static Forward of(Ops tf, Layers network, Operand<TFloat32> inputs) {
    List<Operand<TFloat32>> reads =
        Variables.of(network).all().stream().map(variable -> variable.read(tf)).toList();
    var signals = new ArrayList<Signal>();
    Operand<TFloat32> x = inputs;
    for (Layer layer : network.layers()) {
      int last = signals.size() - 1;
      if (layer instanceof Layer.Dense dense) {
        x = tf.nn.biasAdd(
            tf.linalg.matMul(x, reads.get(2 * signals.size())), reads.get(2 * signals.size() + 1));
        // A name of its own for a linear layer's output: nothing is fetched twice.
        signals.add(new Signal(dense.name(), x, tf.identity(x)));
      } else if (layer instanceof Layer.Activate activate) {
        x = ActivationOps.apply(tf, activate.function(), x);
        if (last >= 0) {
          Signal before = signals.get(last);
          signals.set(last, new Signal(before.layer(), before.preActivation(), x));
        }
      }
    }
    return new Forward(reads, List.copyOf(signals), x);
  }
}
