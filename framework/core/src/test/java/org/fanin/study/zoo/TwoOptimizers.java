package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@He
@Sgd
@Adam
public final class TwoOptimizers {}
