package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.theory.Stage.Activate;
import org.fanin.initializers.theory.Stage.Residual;
import org.fanin.initializers.theory.Stage.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random convolutions of an image with a dark border do what the theory says, curved activations
 * behind them or not.
 *
 * <p>Behind one kernel of normal weights the signal is exactly normal, and so the second moments are
 * those of the theory at any width, up to the next activation's. Each mean over draws lies within 6.5
 * of its standard errors, which right code misses with a probability of about 1e-10.
 */
class RandomImagesTest {
  private static final int SIDE = 8;
  private static final int CHANNELS = 8;
  private static final int DRAWS = 2_000;
  private static final double ERRORS = 6.5;
  private static final Axis SAME = new Axis(SIDE, SIDE, 3, 1, 1, 1);
  private static final Axis STRIDED = new Axis(SIDE, SIDE / 2, 3, 2, 1, 0);

  /** A signal: values of one channel after another, each row-major. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Image(int side, double[] values) {

    double at(int channel, int row, int column) {
      boolean within = Math.min(row, column) >= 0 && Math.max(row, column) < side;
      return within ? values[(channel * side + row) * side + column] : 0;
    }

    int channels() {
      return values.length / (side * side);
    }

    double meanSquare() {
      return DoubleStream.of(values).map(x -> x * x).average().orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RELU", "ELU", "SELU", "TANH", "SIGMOID", "SOFTPLUS", "GELU", "SILU"})
  void haveTheSecondMomentsPredicted(Activation f) {
    Image image = image();
    List<List<Double>> draws = new ArrayList<>();
    var random = new SplittableRandom(42);
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.add(draw(f, image, random));
    }
    List<Double> expected =
        Propagation.tabulated(stages(f)).apply(squares(image)).signals();
    for (int layer = 0; layer < expected.size(); layer++) {
      int i = layer;
      double[] all = draws.stream().mapToDouble(draw -> draw.get(i)).toArray();
      double mean = DoubleStream.of(all).average().orElseThrow();
      double variance =
          DoubleStream.of(all).map(x -> (x - mean) * (x - mean)).sum() / (all.length - 1);
      double error = ERRORS * Math.sqrt(variance / all.length);
      assertThat(mean).as("layer %s", i).isCloseTo(expected.get(i), within(error));
      assertThat(error).as("layer %s", i).isLessThan(0.1 * mean);
    }
  }

  /** By more than the draws above leave open. */
  @Test
  void areNotThoseOfMeansOverPositions() {
    List<Stage> stages = stages(Activation.TANH);
    double[] squares = squares(image());
    double each = Propagation.forward(stages, squares).signals().get(1);
    double means =
        Propagation.forward(stages, Positions.mean(squares)).signals().get(1);
    assertThat(means).isGreaterThan(1.3 * each);
  }

  private static List<Stage> stages(Activation f) {
    Stage first = weights(1, SAME, 4.0 / 9, 0);
    Stage inner = weights(CHANNELS, SAME, 2.0 / (9 * CHANNELS), 0.1);
    Stage last = weights(CHANNELS, STRIDED, 1.0 / (9 * CHANNELS), 0);
    return List.of(first, new Residual(List.of(new Activate(f), inner)), last);
  }

  private static Weights weights(int channels, Axis axis, double variance, double biasVariance) {
    var taps = new Taps(axis, axis);
    double fanIn = channels * taps.within() / taps.windows();
    return new Weights(fanIn, 1, 1, variance, biasVariance, Optional.of(taps));
  }

  private static List<Double> draw(Activation f, Image image, SplittableRandom random) {
    Image first = convolved(image, 1, 1, normals(9 * CHANNELS, 4.0 / 9, random));
    Image curved = new Image(SIDE, DoubleStream.of(first.values).map(f::value).toArray());
    Image inner =
        convolved(curved, 1, 1, normals(9 * CHANNELS * CHANNELS, 2.0 / (9 * CHANNELS), random));
    double[] biases = normals(CHANNELS, 0.1, random);
    Arrays.setAll(inner.values, i -> inner.values[i] + biases[i / (SIDE * SIDE)]);
    Image sum = new Image(
        SIDE,
        IntStream.range(0, first.values.length)
            .mapToDouble(i -> first.values[i] + inner.values[i])
            .toArray());
    Image last =
        convolved(sum, 2, 0, normals(9 * CHANNELS * CHANNELS, 1.0 / (9 * CHANNELS), random));
    return List.of(first.meanSquare(), inner.meanSquare(), last.meanSquare());
  }

  private static Image convolved(Image image, int stride, int before, double[] kernel) {
    int side = SIDE / stride;
    double[] values = new double[CHANNELS * side * side];
    for (int i = 0; i < values.length; i++) {
      int filter = i / (side * side);
      int row = i / side % side * stride - before;
      int column = i % side * stride - before;
      for (int channel = 0; channel < image.channels(); channel++) {
        for (int tap = 0; tap < 9; tap++) {
          double weight = kernel[(filter * image.channels() + channel) * 9 + tap];
          values[i] += weight * image.at(channel, row + tap / 3, column + tap % 3);
        }
      }
    }
    return new Image(side, values);
  }

  /** Bright in the middle, with some dark pixels there, too. */
  private static Image image() {
    var random = new SplittableRandom(7);
    return new Image(
        SIDE,
        IntStream.range(0, SIDE * SIDE)
            .mapToDouble(i -> {
              int row = i / SIDE;
              int column = i % SIDE;
              boolean border = Math.min(row, column) < 2 || Math.max(row, column) > 5;
              return border || i % 5 == 0 ? 0 : 4 * random.nextDouble();
            })
            .toArray());
  }

  private static double[] squares(Image image) {
    return DoubleStream.of(image.values).map(x -> x * x).toArray();
  }

  private static double[] normals(int size, double variance, SplittableRandom random) {
    float[] draws = new Distribution(Law.NORMAL, 0, Math.sqrt(variance)).draw(size, random);
    return IntStream.range(0, size).mapToDouble(i -> draws[i]).toArray();
  }
}
