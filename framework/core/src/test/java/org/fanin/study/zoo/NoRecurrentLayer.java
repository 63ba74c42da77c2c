package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Identity;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class NoRecurrentLayer {

  @Network
  static Layers layers(Layers input) {
    return input.dense(64).recurrentWeights(new Identity.Sampler(1)).relu().dense(10);
  }
}
