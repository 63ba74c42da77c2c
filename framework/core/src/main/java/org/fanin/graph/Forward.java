package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanin.layers.Layers;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One pass of a batch through a network.
 *
 * @param reads the values of parameters with which it went, in the order of {@link Variables}; of the
 *     first, in training perhaps, its product with the inputs
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
    return of(tf, spec, inputs, Optional.empty());
  }

  /**
   * With the network's parameters as they are.
   *
   * @param product of the inputs with the first kernel, where it is known: it is read in its stead
   */
  static Forward of(
      Ops tf, NetworkSpec spec, Operand<TFloat32> inputs, Optional<Operand<TFloat32>> product) {
    Variables variables = Variables.of(spec);
    var reads = new ArrayList<Operand<TFloat32>>();
    product.ifPresent(reads::add);
    while (reads.size() < variables.all().size()) {
      reads.add(variables.read(tf, reads.size()));
    }
    Layers network = spec.network();
    var pass = new ForwardPass(tf, variables.all(), reads, product);
    Operand<TFloat32> outputs = pass.through(network.layers(), inputs, network.inputShape());
    return new Forward(reads, pass.signals(), outputs);
  }

  /** What the layer of that name put out. */
  Signal signal(String layer) {
    return signals.stream()
        .filter(signal -> signal.layer().equals(layer))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no layer is named " + layer));
  }
}
