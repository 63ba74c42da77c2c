package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;

@Experiment(dataset = Mnist.class)
@Network(hidden = 8)
public final class NoInitializer {}
