package org.fanin.prediction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.theory.Stage;
import org.fanin.layers.Layer;
import org.fanin.layers.Layers;

/**
 * Walks through the layers of a network and tells the theory of each.
 *
 * @param stages the stages up to the first layer of which nothing is known
 * @param limit which layer that is, and why
 */
record StageWalk(List<Stage> stages, Optional<String> limit) {

  StageWalk {
    stages = List.copyOf(stages);
  }

  /**
   * The stages of {@code network}.
   *
   * @param laws the law of each kernel
   * @param biasVariance the variance of every bias
   */
  static StageWalk of(Layers network, List<WeightInitializer> laws, double biasVariance) {
    var stages = new ArrayList<Stage>();
    Iterator<Kernel> kernels = network.kernels().iterator();
    Iterator<WeightInitializer> lawOfNext = laws.iterator();
    for (Layer layer : network.layers()) {
      if (layer instanceof Layer.Dense) {
        Kernel kernel = kernels.next();
        WeightInitializer law = lawOfNext.next();
        Optional<String> unknown = unknown(law, kernel);
        if (unknown.isPresent()) {
          return new StageWalk(stages, unknown);
        }
        double variance = law.variance(kernel).orElseThrow();
        stages.add(new Stage.Weights(kernel.fanIn(), kernel.fanOut(), variance, biasVariance));
      } else if (layer instanceof Layer.Activate activate) {
        stages.add(new Stage.Activate(activate.function()));
      }
    }
    return new StageWalk(stages, Optional.empty());
  }

  private static Optional<String> unknown(WeightInitializer law, Kernel kernel) {
    OptionalDouble variance = law.variance(kernel);
    if (variance.isEmpty()) {
      return Optional.of("the weights of " + kernel.layer() + " have no variance in closed form");
    }
    return law instanceof IndependentInitializer independent
            && independent.distribution(kernel).mean() != 0
        ? Optional.of("the weights of " + kernel.layer() + " have the mean "
            + Digits.three(independent.distribution(kernel).mean())
            + ", and the theory is one of mean 0")
        : Optional.empty();
  }
}
