package org.fanin.study;

import org.fanin.initializers.WeightInitializer;
import org.fanin.layers.Layers;
import org.fanin.optimizers.UpdateRule;

/**
 * One combination of factor levels: a network, the law of its weights, and the rule that trains it.
 *
 * @param label as reports show it: {@code gaussian(stddev=0.01)}
 * @param slug the label as a folder name: {@code gaussian-stddev-0.01}
 * @param initializer draws every kernel whose layer names no law of its own
 * @param network the layers
 * @param rule the optimizer
 */
public record Arm(
    String label, String slug, WeightInitializer initializer, Layers network, UpdateRule rule) {

  /** The law of kernel number {@code index}, from 0: its layer's own, else the arm's. */
  public WeightInitializer lawOf(int index) {
    return network.denseLayers().get(index).initializer().orElse(initializer);
  }
}
