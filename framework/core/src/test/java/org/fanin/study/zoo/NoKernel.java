package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Head;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class)
@Network(head = Head.NONE)
@He
public final class NoKernel {}
