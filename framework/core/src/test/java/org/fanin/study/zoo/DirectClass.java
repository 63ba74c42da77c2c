package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
@Initializer(WeightInitializer.class)
public final class DirectClass {}
