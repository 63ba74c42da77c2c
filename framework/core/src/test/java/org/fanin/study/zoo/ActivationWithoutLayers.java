package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.activation.Activation;

@Experiment(dataset = Mnist.class)
@Network(activation = Activation.TANH)
@He
public final class ActivationWithoutLayers {}
