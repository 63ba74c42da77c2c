package org.fanin.results.folder;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A kernel of a layer, and what follows it.
 *
 * @param name unique in the network: the layer's, or {@code lstm-1/recurrent} of a second kernel
 * @param kind {@code dense}, {@code convolution}, {@code lstm}, ...
 * @param shape of the kernel
 * @param fanIn inputs that one output sums over
 * @param fanOut outputs that one input reaches
 * @param activation what follows: {@code relu}, {@code linear}, or {@code gates} of several
 * @param parameters trainable numbers, bias included
 * @param hidden whether it belongs to the figures and claims; a head of logits does not
 * @param law from which the kernel is drawn, in words
 * @param weightStandardDeviation of that law, where it has one in closed form
 */
public record LayerRecord(
    String name,
    String kind,
    List<Integer> shape,
    int fanIn,
    int fanOut,
    String activation,
    long parameters,
    boolean hidden,
    String law,
    OptionalDouble weightStandardDeviation) {

  private static final Set<String> RECURRENT = Set.of("recurrent", "lstm", "gru");
  private static final String FURTHER_KERNEL = "/recurrent";

  public LayerRecord {
    shape = List.copyOf(shape);
  }

  /** Whether signals bear its name: not of a recurrent kernel, as they bear its layer's. */
  public boolean hasSignals() {
    return !(RECURRENT.contains(kind) && name.endsWith(FURTHER_KERNEL));
  }
}
