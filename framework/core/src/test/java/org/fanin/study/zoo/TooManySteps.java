package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class TooManySteps {

  @Network
  static Layers layers(Layers input) {
    return input.conv2d(4, 3).sequence(3_136).gru(32).dense(10);
  }
}
