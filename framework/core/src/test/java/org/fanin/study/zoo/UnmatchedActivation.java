package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Matched;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.layers.Layers;

@Experiment(dataset = Mnist.class)
@Matched
public final class UnmatchedActivation {
  @Network
  static Layers layers(Layers input) {
    return input.dense(8).activation(new Cube()).dense(10);
  }

  record Cube() implements ActivationFunction {
    @Override
    public String label() {
      return "cube";
    }

    @Override
    public double value(double x) {
      return x * x * x;
    }

    @Override
    public double derivative(double x) {
      return 3 * x * x;
    }
  }
}
