package org.fanin.study;

import java.util.Map;
import java.util.TreeMap;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.LearningRates;
import org.fanin.initializers.WeightInitializer;
import org.fanin.layers.Layer;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.optimizers.UpdateRule;

/**
 * One combination of factor levels: a network, the law of its weights, and the rule that trains it.
 *
 * @param label as reports show it: {@code gaussian(stddev=0.01)}
 * @param slug the label as a folder name: {@code gaussian-stddev-0.01}
 * @param initializer draws every kernel for which its layer names no law of its own
 * @param network the layers
 * @param rule the optimizer
 */
public record Arm(
    String label, String slug, WeightInitializer initializer, Layers network, UpdateRule rule) {

  /** This arm with another initializer. */
  Arm with(WeightInitializer other) {
    return new Arm(label, slug, other, network, rule);
  }

  /** The law of a kernel: that of its layer, else the arm's. */
  public WeightInitializer lawOf(Parameter.Weights weights) {
    return weights.layer().laws().of(weights.role()).orElse(initializer);
  }

  /** The law of a layer's biases: its own, else as the law of its first kernel says. */
  public BiasLaw lawOf(Parameter.Biases biases) {
    Parameter.Weights weights = biases.weights();
    return weights.layer().laws().biases().orElseGet(() -> lawOf(weights).biases(weights.kernel()));
  }

  /** Where a learned number starts. */
  public double startOf(Parameter.Single single) {
    if (!(single.layer() instanceof Layer.Scale)) {
      return 0;
    }
    return single.endsBranch() ? initializer.branchFactor().orElse(1) : 1;
  }

  /** Factors on the rule's learning rate, by the names of the parameters that have one. */
  public Map<String, Double> learningRates() {
    var factors = new TreeMap<String, Double>();
    for (Parameter.Weights weights : network.weights()) {
      LearningRates rates = lawOf(weights).learningRates(weights.kernel(), rule.stepSize());
      factors.put(weights.name(), rates.weights());
      weights.biases().ifPresent(biases -> factors.put(biases.name(), rates.biases()));
    }
    return factors;
  }
}
