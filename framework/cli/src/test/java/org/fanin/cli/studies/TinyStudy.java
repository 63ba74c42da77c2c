package org.fanin.cli.studies;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.He;
import org.fanin.optimizers.Adam;

/** Runs in a moment. */
@Experiment(dataset = TwoClouds.class, title = "A tiny study", epochs = 2, repeats = 2)
@Network(hidden = 8)
@Adam(learningRate = 0.01)
@He
@Gaussian(stddev = {0.01, 0.1})
public final class TinyStudy {

  private TinyStudy() {}
}
