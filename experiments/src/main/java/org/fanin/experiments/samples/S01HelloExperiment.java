package org.fanin.experiments.samples;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.Zeros;

/**
 * The smallest study: does it matter where the weights start?
 *
 * <p>A study is a class with annotations. {@code @Experiment} says what is learned and for how
 * long, {@code @Network} names the widths of the hidden layers, and every initializer makes one
 * <em>arm</em>. Here are two: all weights zero, and He's law, whose variance of 2 / fanIn suits
 * ReLU. Each arm is trained twice ({@code repeats}); both arms see the same batches, so that they
 * differ in nothing but their weights.
 *
 * <pre>{@code
 * ./fanin describe s01-hello-experiment
 * ./fanin run s01-hello-experiment
 * }</pre>
 *
 * <p>What you should see: He reaches about 96 % test accuracy in its one epoch. Zeros stays at
 * 11.35 %, the share of ones in the test images: all units of a layer get the same gradient, which
 * is zero, and only the bias of the head learns how often each digit occurs.
 */
@Experiment(dataset = Mnist.class, title = "Hello, experiment", epochs = 1, repeats = 2)
@Network(hidden = {128, 64})
@Zeros
@He
public final class S01HelloExperiment {

  private S01HelloExperiment() {}
}
