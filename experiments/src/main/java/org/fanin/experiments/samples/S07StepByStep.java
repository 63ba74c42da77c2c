package org.fanin.experiments.samples;

import static org.fanin.results.claims.Relation.MOSTLY_NEAR_ZERO;
import static org.fanin.results.claims.Relation.WIDEST;

import java.util.List;
import org.fanin.Capture;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.Identity;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.fanin.results.claims.Claim;

/**
 * A recurrent network that reads digits row by row, and four laws of its recurrent kernel.
 *
 * <p>{@code sequence(28)} makes 28 steps of an image, each of 28 pixels, and {@code recurrent} goes
 * through them: {@code h = relu(x W + h' U + b)}. {@code weights} names a law of its own for the input
 * kernel {@code W}, and so does the head, so that the arms differ in nothing but the recurrent kernel
 * {@code U}. It acts 28 times, and the last rows of most digits are blank: a network that forgets has
 * forgotten the digit by then.
 *
 * <p>Le et al. 2015, "A Simple Way to Initialize Recurrent Networks of Rectified Linear Units", start
 * {@code U} as the identity, which keeps what a ReLU lets through, and learn where Gaussian weights do
 * not. {@code lstm} and {@code gru} stand in the place of {@code recurrent} in a study of yours.
 *
 * <pre>{@code
 * ./fanin advise s07-step-by-step
 * ./fanin run s07-step-by-step
 * }</pre>
 *
 * <p>What you should see: after the last row and before training, the layer's outputs spread with a
 * deviation of about 0.18 under the identity, some thirty times as far as under Glorot or orthogonal
 * weights, as a ReLU drops half of what these turn around at every step. Under Gaussian weights of
 * deviation 0.01 they hold what blank rows leave, 0.0007. After one epoch the identity reads about 91 %
 * of the digits, orthogonal weights 76 to 89 % in 12 repeats, Glorot 55 to 86 %, and the Gaussian
 * guesses, at 11.4 %: the paper's finding, at 28 steps. That orthogonal weights win, too, as they do in
 * deep linear networks, cannot be told from chance here.
 */
@Experiment(dataset = Mnist.class, title = "Step by step", epochs = 1, repeats = 3)
@Capture(probe = 1_000)
@Gaussian(stddev = 0.01)
@Glorot
@Orthogonal
@Identity
@Sgd(learningRate = 0.005)
@Claims(S07StepByStep.Statements.class)
public final class S07StepByStep {

  private static final int ROWS = 28;
  private static final int UNITS = 100;

  private S07StepByStep() {}

  @Network
  static Layers layers(Layers input) {
    return input
        .sequence(ROWS)
        .recurrent(UNITS, Activation.RELU)
        .weights(new Gaussian.Sampler(0, 0.01))
        .dense("head", 10, new Glorot.Sampler(Law.UNIFORM));
  }

  /** What is left of a digit after its last row. */
  static final class Statements implements Claims.Source {
    @Override
    public List<Claim> get() {
      return List.of(
          new Claim("The identity keeps the most of a digit", WIDEST, List.of("identity")),
          new Claim(
              "Small Gaussian weights forget it",
              MOSTLY_NEAR_ZERO,
              List.of("gaussian(stddev=0.01)")));
    }
  }
}
