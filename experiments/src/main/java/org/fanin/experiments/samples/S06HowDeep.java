package org.fanin.experiments.samples;

import org.fanin.Capture;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.optimizers.Sgd;

/**
 * A shallow and a deep network under two laws: depth as a factor, and theory put to the test.
 *
 * <p>{@code depth = {5, 30}} makes an arm of each initializer for either depth; {@code width} could
 * be varied alike. A ReLU drops half of what enters, which He's law makes up for and Glorot's does
 * not. Over 5 layers that hardly matters. Over 30 it decides, as He et al. 2015 show in figures 2 and 3
 * of "Delving Deep into Rectifiers" for convolutions: 22 layers learn under both laws, 30 under He's
 * alone.
 *
 * <pre>{@code
 * ./fanin advise s06-how-deep
 * ./fanin run s06-how-deep
 * }</pre>
 *
 * <p>What you should see: in the report's "Signal before training", Glorot halves the signal from
 * layer to layer, down to about 1e-10 in the deep network, and He keeps it, both as theory expects
 * to within what chance does in layers of 100 units. After one epoch both laws reach more than 90 %
 * in the shallow network. In the deep one He reaches about 90 %. Glorot stands at 11.35 %, the share
 * of ones, or has only begun to learn: of 12 repeats, 6 tell two digits apart, which makes about 20 %.
 */
@Experiment(dataset = Mnist.class, title = "How deep", epochs = 1, repeats = 3)
@Capture(probe = 1_000)
@Network(
    depth = {5, 30},
    width = 100)
@Glorot
@He
@Sgd(learningRate = 0.02)
public final class S06HowDeep {

  private S06HowDeep() {}
}
