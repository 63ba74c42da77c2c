package org.fanin.study.zoo;

import org.fanin.Capture;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

@Experiment(dataset = Mnist.class, epochs = -1)
@Network(hidden = 8)
@He
@Capture(epochs = {0, 9})
public final class CaptureWithoutEnd {}
