package org.fanin.experiments.article;

import static org.fanin.initializers.activation.Activation.RELU;

import java.util.List;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Zeros;
import org.fanin.results.claims.Claim;

/**
 * The article's study, made sound: five initializations of a 784-512-256-128-64 ReLU network on
 * MNIST.
 *
 * <p>Pixels are scaled to [0, 1], a linear head of ten units gives the logits, and every arm is
 * trained three times from other draws. {@link ArticleLiteral} is the article's own code.
 *
 * <pre>{@code ./fanin run mnist-relu}</pre>
 *
 * <p>What you should see: He keeps the second moment of its pre-activations near 0.22, which theory
 * expects (0.19 to 0.30 in single draws), in every layer; Glorot and LeCun lose some of it from layer
 * to layer, the small Gaussian nearly all; with zeros nothing but the head's bias learns, and the test
 * accuracy stays at 11.35 %.
 */
@Experiment(
    dataset = Mnist.class,
    title = "Five initializations of a ReLU network on MNIST",
    epochs = 5,
    batchSize = 32,
    repeats = 3,
    seed = 42)
@Network(
    hidden = {512, 256, 128, 64},
    activation = RELU)
@Zeros
@Gaussian(stddev = 0.01)
@Glorot
@He
@LeCun
@Claims(MnistRelu.Statements.class)
public final class MnistRelu {

  private MnistRelu() {}

  /** The article's statements about its histograms. */
  static final class Statements implements Claims.Source {
    @Override
    public List<Claim> get() {
      return ArticleStatements.about("gaussian(stddev=0.01)");
    }
  }
}
