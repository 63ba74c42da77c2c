package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class, epochs = 2_000_000_000)
@Network(hidden = 8)
@He
public final class TooManyEpochs {}
