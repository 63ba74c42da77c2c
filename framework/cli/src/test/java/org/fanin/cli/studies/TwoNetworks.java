package org.fanin.cli.studies;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.initializers.Matched;
import org.fanin.initializers.activation.Activation;
import org.fanin.optimizers.Sgd;

/** Varies more than the initializer. */
@Experiment(dataset = TwoClouds.class, title = "Two networks")
@Network(
    hidden = 8,
    activation = {Activation.RELU, Activation.TANH})
@Sgd(learningRate = {0.1, 0.01})
@Matched
public final class TwoNetworks {

  private TwoNetworks() {}
}
