package org.fanin.cli.description;

import java.util.List;
import org.fanin.data.Dataset;
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

  /** How many of the signals, before and after the activation, are kept: 0 to 2. */
  long signals() {
    return quantities.stream().filter(Quantity::isSignal).count();
  }

  static Captures of(Study study, Dataset dataset) {
    List<Quantity> quantities = study.captures().quantities().stream().sorted().toList();
    List<Moment> moments = study.captures().moments();
    int probe = dataset
        .counts()
        .map(counts -> study.captures().probeOf(counts.test()))
        .orElse(study.captures().probe());
    long floats =
        study.arms().stream().mapToLong(arm -> floats(arm, quantities, probe)).sum();
    long bytes = floats * Float.BYTES * moments.size() * study.schedule().repeats();
    return new Captures(quantities, moments, probe, bytes);
  }

  /** Numbers that are kept of one trial at one moment; signals carry a sample and a label. */
  private static long floats(Arm arm, List<Quantity> quantities, int probe) {
    long kernels = 0;
    long row = 0;
    for (Quantity quantity : quantities) {
      for (Parameter.Weights layer : arm.network().weights()) {
        if (quantity.isSignal()) {
          row += layer.outputShape().stream().reduce(1, Math::multiplyExact);
        } else {
          kernels += layer.size();
        }
      }
    }
    return kernels + (row == 0 ? 0 : (row + 2) * probe);
  }
}
