package org.fanin.cli.studies;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;

/** Reads files. */
@Experiment(dataset = Mnist.class, title = "Digits")
@Network(hidden = 8)
@He
public final class Digits {

  private Digits() {}
}
