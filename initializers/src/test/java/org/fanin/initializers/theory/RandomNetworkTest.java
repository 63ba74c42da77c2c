package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.activation.Activation.LINEAR;
import static org.fanin.initializers.activation.Activation.RELU;
import static org.fanin.initializers.activation.Activation.SILU;
import static org.fanin.initializers.activation.Activation.TANH;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Orthogonal;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.theory.Stage.Activate;
import org.fanin.initializers.theory.Stage.Residual;
import org.fanin.initializers.theory.Stage.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random networks do what the theory says.
 *
 * <p>Each mean over networks lies within 6.5 of its standard errors, plus the share that a finite
 * width may add. Right code misses one such bound with a probability of about 1e-10, and the class,
 * with fewer than 300 of them, over all choices of seeds with one below 1e-7.
 */
class RandomNetworkTest {
  private static final double ERRORS = 6.5;

  static Stream<Arguments> networks() {
    Stage wide = new Weights(60, 60, 2.0 / 60, 0.05);
    Stage relu = new Activate(RELU);
    Stage tanh = new Activate(TANH);
    Stage silu = new Activate(SILU);
    Stage convolution = new Weights(3 * 16, 3 * 16, 2.0 / 48, 0.05);
    Residual block = new Residual(List.of(wide, relu, wide));
    return Stream.of(
        arguments("relu", 60, List.of(wide, relu, wide, relu, wide, relu, wide)),
        arguments("tanh", 60, List.of(wide, tanh, wide, tanh, wide, tanh, wide)),
        arguments("silu", 60, List.of(wide, silu, wide, silu, wide, silu, wide)),
        arguments(
            "narrowing",
            120,
            List.of(new Weights(120, 60, 0.02, 0), tanh, new Weights(60, 30, 0.03, 0.1), relu)),
        arguments("residual", 60, List.of(wide, block, block)),
        arguments(
            "preactivated residual",
            60,
            List.of(wide, new Residual(List.of(tanh, wide, relu, wide)), relu, wide)),
        arguments("convolution", 8 * 16, List.of(convolution, relu, convolution, tanh)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void haveTheSecondMomentsPredicted(String name, int width, List<Stage> stages) {
    Propagation predicted = Propagation.of(stages, 0.7);
    SplittableRandom random = new SplittableRandom(42);
    List<RandomNetwork> networks = Stream.generate(
            () -> RandomNetwork.draw(stages, RandomNetwork.input(width, 0.7, random), random))
        .limit(1500)
        .toList();
    for (int stage = 0; stage <= stages.size(); stage++) {
      int i = stage;
      assertMean(
          networks.stream().mapToDouble(n -> meanSquare(n.outputs().get(i))),
          predicted.signal().get(i),
          0.02);
      assertMean(
          networks.stream().mapToDouble(n -> meanSquare(n.gradients().get(i))),
          predicted.gradient().get(i),
          0.05);
    }
  }

  @ParameterizedTest
  @CsvSource({"RELU, 2, 0", "TANH, 1.5, 0.05", "SILU, 2, 0.05"})
  void turnTwoInputsAsTheCorrelationMapSays(
      Activation f, double weightVariance, double biasVariance) {
    int width = 60;
    Stage first = new Weights(width, width, 1.0 / width, 0);
    Stage next = new Weights(width, width, weightVariance / width, biasVariance);
    MeanField field = new MeanField(f, weightVariance, biasVariance);
    List<Stage> stages = List.of(first, new Activate(f), next);
    DMatrixRMaj a = new DMatrixRMaj(width, 1);
    DMatrixRMaj b = new DMatrixRMaj(width, 1);
    // Mean squares 1, and correlation 0.6.
    a.fill(1);
    Arrays.setAll(b.data, i -> i < 0.8 * width ? 1 : -1);
    DoubleStream products = LongStream.range(0, 2000).mapToDouble(seed -> {
      DMatrixRMaj ofA = last(RandomNetwork.draw(stages, a, new SplittableRandom(seed)));
      DMatrixRMaj ofB = last(RandomNetwork.draw(stages, b, new SplittableRandom(seed)));
      return RandomNetwork.meanProduct(ofA, ofB);
    });
    // The first layer's outputs are exactly normal, so that no width is too small.
    assertMean(products, field.correlation(1, 0.6) * field.secondMoment(1), 0);
  }

  static Stream<Arguments> spectra() {
    return Stream.of(
        arguments(LINEAR, 1, Ensemble.INDEPENDENT),
        arguments(LINEAR, 1, Ensemble.ORTHOGONAL),
        arguments(RELU, 2, Ensemble.INDEPENDENT),
        arguments(RELU, 2, Ensemble.ORTHOGONAL),
        arguments(TANH, 1.5, Ensemble.INDEPENDENT));
  }

  @ParameterizedTest
  @MethodSource("spectra")
  void haveTheSpreadOfSingularValuesPredicted(
      Activation f, double weightVariance, Ensemble ensemble) {
    int width = 150;
    int depth = 4;
    MeanField field = new MeanField(f, weightVariance, f == TANH ? 0.05 : 0);
    double q = field.fixedPoint().orElseThrow();
    Kernel kernel = Kernel.dense("hidden", width, width);
    WeightInitializer law = ensemble == Ensemble.ORTHOGONAL
        ? new Orthogonal.Sampler(Math.sqrt(weightVariance))
        : new Gaussian.Sampler(0, Math.sqrt(weightVariance / width));
    SplittableRandom random = new SplittableRandom(42);
    DoubleStream spreads = DoubleStream.generate(() -> {
          DMatrixRMaj jacobian = CommonOps_DDRM.identity(width);
          DMatrixRMaj x = RandomNetwork.input(width, q, random);
          for (int layer = 0; layer < depth; layer++) {
            DMatrixRMaj weights = new DMatrixRMaj(width, width);
            float[] draws = law.sample(kernel, random);
            Arrays.setAll(weights.data, i -> draws[i]);
            double[] slopes = DoubleStream.of(x.data).map(f::derivative).toArray();
            CommonOps_DDRM.multRows(slopes, jacobian);
            jacobian = CommonOps_DDRM.mult(weights, jacobian, null);
            CommonOps_DDRM.apply(x, f::value);
            x = CommonOps_DDRM.mult(weights, x, null);
          }
          return spread(jacobian);
        })
        .limit(20);
    assertMean(spreads, field.jacobianSpread(depth, ensemble), 0.1);
  }

  /** Variance over squared mean of the squared singular values. */
  private static double spread(DMatrixRMaj jacobian) {
    DMatrixRMaj square = CommonOps_DDRM.multTransA(jacobian, jacobian, null);
    double trace = CommonOps_DDRM.trace(square);
    return square.numRows * Math.pow(NormOps_DDRM.normF(square), 2) / (trace * trace) - 1;
  }

  @ParameterizedTest
  @CsvSource({"2, 10", "3, 10", "4, 10", "5, 20"})
  void dieAsOftenAsPredicted(int width, int depth) {
    Stage dense = new Weights(width, width, 1, 0);
    List<Stage> stages = Stream.generate(() -> Stream.of(dense, new Activate(RELU)))
        .limit(depth)
        .flatMap(layer -> layer)
        .toList();
    SplittableRandom random = new SplittableRandom(42);
    DMatrixRMaj input = RandomNetwork.input(width, 1, random);
    DoubleStream deaths = DoubleStream.generate(() -> {
          DMatrixRMaj output = last(RandomNetwork.draw(stages, input, random));
          return CommonOps_DDRM.elementMaxAbs(output) == 0 ? 1 : 0;
        })
        .limit(5000);
    assertMean(deaths, FiniteWidth.deadProbability(Collections.nCopies(depth, width)), 0);
  }

  @ParameterizedTest
  @CsvSource({"RELU, 10", "RELU, 64", "TANH, 10"})
  void fluctuateAsPredicted(Activation f, int width) {
    List<Stage> stages = List.of(new Weights(width, width, 1.0 / width, 0), new Activate(f));
    double mean = new ActivationMoments(f).second(1);
    SplittableRandom random = new SplittableRandom(42);
    DMatrixRMaj input = RandomNetwork.input(width, 1, random);
    DoubleStream squares = DoubleStream.generate(
            () -> meanSquare(last(RandomNetwork.draw(stages, input, random))) / mean - 1)
        .limit(10_000)
        .map(deviation -> deviation * deviation);
    assertMean(squares, FiniteWidth.fluctuation(f, 1, width), 0);
  }

  private static DMatrixRMaj last(RandomNetwork network) {
    return network.outputs().get(network.outputs().size() - 1);
  }

  private static double meanSquare(DMatrixRMaj x) {
    return RandomNetwork.meanProduct(x, x);
  }

  private static void assertMean(DoubleStream values, double expected, double share) {
    double[] all = values.toArray();
    double mean = DoubleStream.of(all).average().orElseThrow();
    double variance =
        DoubleStream.of(all).map(x -> (x - mean) * (x - mean)).sum() / (all.length - 1);
    // Floats have 24 bits, so that even what is exact scatters by 1e-13.
    double error = ERRORS * Math.sqrt(variance / all.length) + 1e-12;
    assertThat(mean).isCloseTo(expected, within(error + share * expected));
  }
}
