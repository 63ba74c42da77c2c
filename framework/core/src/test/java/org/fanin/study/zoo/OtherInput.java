package org.fanin.study.zoo;

import java.util.List;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class OtherInput {
  @Network
  static Layers layers(Layers input) {
    return Layers.input(List.of(3, 3)).dense(10);
  }
}
