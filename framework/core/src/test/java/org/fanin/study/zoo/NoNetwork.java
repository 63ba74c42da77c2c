package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class)
@He
public final class NoNetwork {}
