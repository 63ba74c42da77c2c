package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class TwoNetworkMethods {
  @Network
  static Layers deep(Layers input) {
    return input.dense(10);
  }

  @Network
  static Layers wide(Layers input) {
    return input.dense(10);
  }
}
