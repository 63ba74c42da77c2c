package org.fanin.experiments.samples;

import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.He;
import org.fanin.initializers.Lsuv;
import org.fanin.initializers.WithinLayer;
import org.fanin.initializers.activation.Activation;

/**
 * Let the data set the scale: initializers that look before training starts.
 *
 * <p>Most laws are formulas. He's knows that ReLU halves the signal and makes up for it; before
 * another activation it is off, a little in each layer, and depth multiplies. A standard deviation
 * of 0.01, the habit of old, is off everywhere. {@link Lsuv} knows no formula: it draws an orthogonal
 * kernel, runs 1,000 training samples up to the layer, and divides by the standard deviation that it
 * finds; then it goes on to the next layer. {@link WithinLayer} does so for every unit. Both work
 * before any activation and cost one or two forward passes per layer.
 *
 * <p>The network is as hard as they come: twelve layers of sigmoids, which squash and shift.
 *
 * <pre>{@code
 * ./fanin describe s05-let-data-set-the-scale
 * ./fanin run s05-let-data-set-the-scale
 * }</pre>
 *
 * <p>What you should see: after one epoch the Gaussian stands where it stood, at the 11.35 % of who
 * guesses the commonest digit, and He is not far from there, at 10 to 20 % in 12 repeats. LSUV may end
 * anywhere, at 19 to 84 %. Each of its layers has standard deviation 1, but it counts all units of a
 * layer together, so a layer passes whose units differ from each other more than from digit to digit.
 * Within-layer asks every unit to tell digits apart, and reaches about 94 % every time.
 */
@Experiment(dataset = Mnist.class, title = "Let the data set the scale", epochs = 1, repeats = 2)
@Network(
    hidden = {100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100},
    activation = Activation.SIGMOID)
@Gaussian(stddev = 0.01)
@He
@Lsuv
@WithinLayer
public final class S05LetDataSetTheScale {

  private S05LetDataSetTheScale() {}
}
