package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.optimizers.Adam;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@He
@Adam(
    learningRate = {1e-3, 0},
    beta1 = 1)
public final class ZeroLearningRate {}
