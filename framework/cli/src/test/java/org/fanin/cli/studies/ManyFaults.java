package org.fanin.cli.studies;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.initializers.Gaussian;

/** Wrong in three ways. */
@Experiment(dataset = TwoClouds.class, epochs = -1)
@Network(hidden = {8, 0})
@Gaussian(stddev = -1)
public final class ManyFaults {

  private ManyFaults() {}
}
