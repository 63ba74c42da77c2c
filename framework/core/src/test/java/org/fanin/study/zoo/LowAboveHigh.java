package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Uniform;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@Uniform(low = 0.5, high = 0.1)
public final class LowAboveHigh {}
