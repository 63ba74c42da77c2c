package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class NoSequence {

  @Network
  static Layers layers(Layers input) {
    return input.dense(64).lstm(32).dense(10);
  }
}
