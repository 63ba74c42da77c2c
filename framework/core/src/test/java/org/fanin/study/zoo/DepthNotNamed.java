package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class DepthNotNamed {
  @Network
  static Layers layers(Layers input, int depth) {
    return input.dense(10);
  }
}
