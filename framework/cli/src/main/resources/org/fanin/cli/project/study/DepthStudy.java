package org.example;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.activation.Activation;

/**
 * Which law keeps the signal of a deep network alive, behind tanh and behind ReLU?
 *
 * <p>Every array is a factor: two activations and two laws make four arms.
 */
@Experiment(dataset = Mnist.class, title = "Depth and activation", epochs = 2, repeats = 2)
@Network(
    hidden = {100, 100, 100, 100, 100, 100},
    activation = {Activation.TANH, Activation.RELU})
@Glorot
@He
public final class DepthStudy {

  private DepthStudy() {}
}
