package org.fanin.cli.description;

import java.util.List;
import java.util.function.Function;
import org.fanin.data.Dataset;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/**
 * What is kept of the networks of a study.
 *
 * @param quantities what
 * @param moments when, in the order of time
 * @param probe on how many test samples; fewer if the test part is smaller
 * @param bytes on disk, of all trials together, apart from headers
 */
public record Captures(List<Quantity> quantities, List<Moment> moments, int probe, long bytes) {

  public Captures {
    quantities = List.copyOf(quantities);
    moments = List.copyOf(moments);
  }

  /** Values of the signals that are kept of one sample. */
  long rowOf(Layers network) {
    return quantities.stream()
        .filter(Quantity::isSignal)
        .mapToLong(quantity -> floats(network, quantity))
        .sum();
  }

  /** How many layers and kernels of one trial are kept at one moment, each by quantity. */
  long columnsOf(Layers network) {
    return quantities.stream()
        .mapToLong(quantity ->
            quantity.isSignal() ? network.weighted().size() : network.weights().size())
        .sum();
  }

  /** Samples of the pass in which gradients are taken; 0 if none are. */
  int gradientRowsOf(Layers network) {
    return quantities.contains(Quantity.GRADIENT) ? network.rowsOf(probe) : 0;
  }

  static Captures of(Study study, Dataset dataset) {
    List<Quantity> quantities = study.captures().quantities().stream().sorted().toList();
    List<Moment> moments = study.moments();
    int probe = dataset
        .counts()
        .map(counts -> study.captures().probeOf(counts.test()))
        .orElse(study.captures().probe());
    var kept = new Captures(quantities, moments, probe, 0);
    long floats =
        study.arms().stream().map(Arm::network).mapToLong(kept::floats).sum();
    long bytes = floats * Float.BYTES * moments.size() * study.schedule().repeats();
    return new Captures(quantities, moments, probe, bytes);
  }

  /** Numbers that are kept of one trial at one moment; signals carry a sample and a label. */
  private long floats(Layers network) {
    long kernels = quantities.stream()
        .filter(quantity -> !quantity.isSignal())
        .mapToLong(quantity -> floats(network, quantity))
        .sum();
    long row = rowOf(network);
    return kernels + (row == 0 ? 0 : (row + 2) * probe);
  }

  private static long floats(Layers network, Quantity quantity) {
    return switch (quantity) {
      case PRE_ACTIVATION -> sum(network.weighted(), Parameter.Weights::preActivationShape);
      case OUTPUT -> sum(network.weighted(), Parameter.Weights::outputShape);
      case WEIGHT, GRADIENT -> sum(network.weights(), Parameter::shape);
    };
  }

  private static long sum(
      List<Parameter.Weights> kernels, Function<Parameter.Weights, List<Integer>> shape) {
    return kernels.stream()
        .map(shape)
        .mapToLong(sizes -> sizes.stream().reduce(1, Math::multiplyExact))
        .sum();
  }
}
