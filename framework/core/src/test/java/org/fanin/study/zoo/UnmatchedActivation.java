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
    return input.dense(8).activation(new Reciprocal()).dense(10);
  }

  record Reciprocal() implements ActivationFunction {
    @Override
    public String label() {
      return "reciprocal";
    }

    @Override
    public double value(double x) {
      return 1 / x;
    }

    @Override
    public double derivative(double x) {
      return -1 / (x * x);
    }
  }
}
