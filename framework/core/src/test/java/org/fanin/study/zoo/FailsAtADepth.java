package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@He
public final class FailsAtADepth {
  @Network(depth = {2, 4})
  static Layers layers(Layers input, int depth) {
    if (depth > 3) {
      throw new IllegalStateException("too deep");
    }
    return input.dense(10);
  }
}
