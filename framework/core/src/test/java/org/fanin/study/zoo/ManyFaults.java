package org.fanin.study.zoo;

import org.fanin.Capture;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;

@Experiment(dataset = Mnist.class, epochs = -3, batchSize = 0)
@Network(hidden = {64, 0})
@Gaussian(stddev = {-1, Double.NaN})
@Glorot(law = {})
@Sgd(learningRate = 0)
@Adam(beta2 = 2)
@Capture(epochs = 9, probe = -1)
abstract class ManyFaults {}
