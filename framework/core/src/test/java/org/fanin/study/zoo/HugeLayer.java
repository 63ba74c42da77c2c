package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class)
@Network(hidden = {100_000, 100_000})
@He
public final class HugeLayer {}
