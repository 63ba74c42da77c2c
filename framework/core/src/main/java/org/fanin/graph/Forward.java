package org.fanin.graph;

import java.util.List;
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
    var pass = new ForwardPass(tf, Variables.of(network));
    Operand<TFloat32> outputs = pass.through(network.layers(), inputs, network.inputShape());
    return new Forward(pass.reads(), pass.signals(), outputs);
  }
}
