package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Initializer;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@Initializer(Gaussian.Sampler.class)
public final class DirectParameters {}
