package org.fanin.experiments.article;

import static org.fanin.initializers.activation.Activation.RELU;

import java.util.List;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Head;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.Zeros;
import org.fanin.results.claims.Claim;

/**
 * The article's code to the letter, because a reader will ask why its numbers differ.
 *
 * <p>Three things set it apart from {@link MnistRelu}. The pixels are raw, 0 to 255, so the first
 * layer's outputs are 255 times as large. There is no head: the last hidden layer, 64 ReLU units,
 * is itself taken as the probabilities of 64 classes, of which ten occur. And so the loss is Keras'
 * cross-entropy of probabilities, which clips them to [1e-7, 1 - 1e-7] and divides by their sum;
 * where an output is clipped, no gradient flows. "Random normal" has Keras' default standard
 * deviation of 0.05.
 *
 * <pre>{@code ./fanin run article-literal}</pre>
 *
 * <p>What you should see: outputs far outside the article's axes, units that die early, and
 * accuracies that say more about clipping than about initialization.
 */
@Experiment(
    dataset = Mnist.class,
    title = "The article's code to the letter: raw pixels, no head, clipped probabilities",
    scaling = InputScaling.RAW,
    loss = Loss.CLIPPED_CROSS_ENTROPY,
    epochs = 5,
    batchSize = 32,
    repeats = 3,
    seed = 42)
@Network(
    hidden = {512, 256, 128, 64},
    activation = RELU,
    head = Head.NONE)
@Zeros
@Gaussian
@Glorot
@He
@LeCun
@Claims(ArticleLiteral.Statements.class)
public final class ArticleLiteral {

  private ArticleLiteral() {}

  /** The article's statements about its histograms. */
  static final class Statements implements Claims.Source {
    @Override
    public List<Claim> get() {
      return ArticleStatements.about("gaussian");
    }
  }
}
