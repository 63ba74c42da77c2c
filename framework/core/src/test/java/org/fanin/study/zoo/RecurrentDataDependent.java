package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.WithinLayer;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@Lsuv
@WithinLayer
public final class RecurrentDataDependent {

  @Network
  static Layers layers(Layers input) {
    return input.sequence(28).gru(32).dense(10);
  }
}
