package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@Gaussian(mean = Double.NaN)
public final class NoNumber {}
