package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.ReZero;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@ReZero
public final class NoLearnedFactor {

  @Network
  static Layers layers(Layers input) {
    return input.dense(64).scale().residual(path -> path.dense(64).relu()).dense(10);
  }
}
