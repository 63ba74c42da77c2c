package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class)
@Network(
    depth = {0, 1_001},
    width = {8, -1})
@He
public final class ImpossibleSizes {}
