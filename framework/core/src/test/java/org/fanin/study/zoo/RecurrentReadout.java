package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.MuP;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@MuP(baseWidth = 10)
public final class RecurrentReadout {

  @Network
  static Layers layers(Layers input) {
    return input.sequence(28).recurrent(10);
  }
}
