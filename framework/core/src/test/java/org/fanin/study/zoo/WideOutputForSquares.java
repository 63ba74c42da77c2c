package org.fanin.study.zoo;

import org.fanin.Experiment;
import org.fanin.Head;
import org.fanin.Loss;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class, loss = Loss.MEAN_SQUARED_ERROR)
@Network(hidden = 16, head = Head.NONE)
@He
public final class WideOutputForSquares {}
