package org.fanin.graph;

import java.util.List;
import org.fanin.layers.Layers;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One pass of a batch through a network.
 *
 * @param reads the values of parameters with which it went, in the order of {@link Variables}
 * @param signals what each layer with a kernel put out, in forward order
 * @param outputs the last layer's outputs, {@code (batch, outputWidth)}
 */
record Forward(List<Operand<TFloat32>> reads, List<Signal> signals, Operand<TFloat32> outputs) {

  /**
   * What one layer put out.
   *
   * @param layer its name
   * @param preActivation kernels and biases applied, {@code (batch, units)} or the shape of an image;
   *     of a recurrent layer {@code (batch, gates units)}, at the last step or, with the steps as the
   *     second axis, at all
   * @param output what the layer makes of it with the activation that follows; of a recurrent layer
   *     its {@code h}, which an LSTM or a GRU makes of its gates and of what it remembers, {@code
   *     (batch, units)}, at the same steps
   */
  record Signal(String layer, Operand<TFloat32> preActivation, Operand<TFloat32> output) {}

  /** With the network's parameters as they are. */
  static Forward of(Ops tf, NetworkSpec spec, Operand<TFloat32> inputs) {
    return of(tf, spec, Variables.of(spec).read(tf), inputs);
  }

  /** With the variables that training moves, on the features that it takes. */
  static Forward ofTraining(Ops tf, NetworkSpec spec, Operand<TFloat32> inputs) {
    List<Operand<TFloat32>> values =
        Variables.of(spec).trained().stream().map(variable -> variable.read(tf)).toList();
    return of(tf, spec, values, inputs);
  }

  private static Forward of(
      Ops tf, NetworkSpec spec, List<Operand<TFloat32>> values, Operand<TFloat32> inputs) {
    Layers network = spec.network();
    var pass = new ForwardPass(tf, Variables.of(spec).all(), values);
    Operand<TFloat32> outputs = pass.through(network.layers(), inputs, network.inputShape());
    return new Forward(values, pass.signals(), outputs);
  }

  /** What the layer of that name put out. */
  Signal signal(String layer) {
    return signals.stream()
        .filter(signal -> signal.layer().equals(layer))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no layer is named " + layer));
  }
}
