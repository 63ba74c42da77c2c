package org.fanin.experiments.samples;

import org.fanin.Capture;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Fixup;
import org.fanin.initializers.He;
import org.fanin.initializers.ReZero;
import org.fanin.layers.Layers;

/**
 * A network in plain Java: residual blocks, and the laws that are made for them.
 *
 * <p>A method {@code static Layers layers(Layers input)} describes any network. {@code residual}
 * adds what its branch puts out to what enters; {@code repeat} writes a block many times. {@code
 * shift()} and {@code scale()} are single numbers that are learned; Fixup wants them, and ReZero
 * starts its branches with factor 0.
 *
 * <p>He's law knows nothing of the sum: a branch puts out twice the second moment that enters, so
 * that every block triples it, and 6 blocks make it 729 times as large. Fixup draws the first
 * kernel of each branch {@code 1 / sqrt(6)} times as large and the last one zero; ReZero multiplies
 * each branch by 0. Both start as if there were no blocks, and learn what each is good for.
 *
 * <pre>{@code
 * ./fanin describe s04-residual-depth
 * ./fanin run s04-residual-depth
 * }</pre>
 *
 * <p>What you should see: at INIT the deviation of the blocks' first layers grows by the root of 3
 * from block to block under He, and stays as it is under Fixup and ReZero. He begins at losses of 16
 * and 23 in its two repeats; Fixup, whose head is zero, at ln 10 = 2.30, and ReZero close to it.
 */
@Experiment(dataset = Mnist.class, title = "Residual blocks", epochs = 1, repeats = 2)
@Capture(probe = 1_000)
@He
@Fixup
@ReZero
public final class S04ResidualDepth {

  private static final int BLOCKS = 6;
  private static final int WIDTH = 64;

  private S04ResidualDepth() {}

  @Network
  static Layers layers(Layers input) {
    return input
        .dense(WIDTH)
        .relu()
        .repeat(BLOCKS, block -> block.residual(S04ResidualDepth::branch))
        .dense("head", 10);
  }

  private static Layers branch(Layers path) {
    return path.shift().dense(WIDTH).shift().relu().shift().dense(WIDTH).scale().shift();
  }
}
