package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.Matched.Direction.FORWARD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The weights follow the laws that the texts state, as {@link LawCase} holds them to it. */
class WeightLawsTest {
  private static final double ERRORS = LawCase.ERRORS;

  private static final List<Kernel> KERNELS = List.of(
      Kernel.dense("tall", 5000, 400),
      Kernel.dense("wide", 250, 8000),
      new Kernel(
          "convolution",
          KernelKind.CONVOLUTION,
          List.of(3, 3, 250, 1000),
          9 * 250,
          9 * 1000,
          Activation.LINEAR,
          1,
          1));

  @ParameterizedTest
  @MethodSource("cases")
  void followsItsLaw(LawCase given) {
    given.assertHolds();
  }

  static Stream<LawCase> cases() {
    return Stream.concat(
        KERNELS.stream().flatMap(kernel -> Stream.concat(fixed(kernel), scaled(kernel))), cut());
  }

  private static Stream<LawCase> fixed(Kernel kernel) {
    return Stream.of(
        new LawCase(new Gaussian.Sampler(0.1, 0.5), kernel, NormalDistribution.of(0.1, 0.5)),
        new LawCase(
            new TruncatedNormal.Sampler(-1, 2),
            kernel,
            TruncatedNormalDistribution.of(-1, 2, -5, 3)),
        new LawCase(
            new TruncatedNormal.Sampler(-1, 2, -1, 3),
            kernel,
            TruncatedNormalDistribution.of(-1, 2, -3, 5)),
        new LawCase(
            new CorrectedTruncatedNormal.Sampler(0, Law.TRUNCATED_DEVIATION, -2, 2),
            kernel,
            TruncatedNormalDistribution.of(0, 1, -2, 2)),
        new LawCase(new Uniform.Sampler(-1, 3), kernel, UniformContinuousDistribution.of(-1, 3)));
  }

  /** Bounds on one side and in a tail, whose variance errs more: a larger kernel makes up for it. */
  private static Stream<LawCase> cut() {
    Kernel kernel = Kernel.dense("large", 4000, 2000);
    return Stream.of(
            new double[] {3, 5},
            new double[] {-5, -3},
            new double[] {0, 1e30},
            new double[] {-1e30, 1},
            new double[] {9, 12},
            new double[] {2, 2.1})
        .flatMap(bounds -> Stream.of(plain(kernel, bounds), corrected(kernel, bounds)));
  }

  private static LawCase plain(Kernel kernel, double[] bounds) {
    return new LawCase(
        new TruncatedNormal.Sampler(1, 0.5, bounds[0], bounds[1]),
        kernel,
        TruncatedNormalDistribution.of(1, 0.5, 1 + bounds[0] / 2, 1 + bounds[1] / 2));
  }

  private static LawCase corrected(Kernel kernel, double[] bounds) {
    var unit = TruncatedNormalDistribution.of(0, 1, bounds[0], bounds[1]);
    double wide = 0.5 / Math.sqrt(unit.getVariance());
    double middle = 1 - wide * unit.getMean();
    return new LawCase(
        new CorrectedTruncatedNormal.Sampler(1, 0.5, bounds[0], bounds[1]),
        kernel,
        TruncatedNormalDistribution.of(
            middle, wide, middle + wide * bounds[0], middle + wide * bounds[1]));
  }

  private static Stream<LawCase> scaled(Kernel kernel) {
    double in = kernel.fanIn();
    double out = kernel.fanOut();
    return Stream.of(
            LawCase.of(kernel, law -> new VarianceScaling.Sampler(3, FanMode.FAN_IN, law), 3 / in),
            LawCase.of(
                kernel, law -> new VarianceScaling.Sampler(3, FanMode.FAN_OUT, law), 3 / out),
            LawCase.of(
                kernel,
                law -> new VarianceScaling.Sampler(3, FanMode.FAN_AVERAGE, law),
                6 / (in + out)),
            LawCase.of(
                kernel,
                law -> new VarianceScaling.Sampler(3, FanMode.FAN_GEOMETRIC_AVERAGE, law),
                3 / Math.sqrt(in * out)),
            LawCase.of(
                kernel,
                law -> new VarianceScaling.Sampler(3, FanMode.FAN_IN, OptionalInt.of(77), law),
                3 / 77.0),
            LawCase.of(kernel, Glorot.Sampler::new, 2 / (in + out)),
            LawCase.of(kernel, He.Sampler::new, 2 / in),
            LawCase.of(kernel, LeCun.Sampler::new, 1 / in),
            LawCase.of(
                kernel.followedBy(Activation.RELU),
                law -> new Matched.Sampler(FORWARD, law),
                2 / in))
        .flatMap(cases -> cases);
  }

  /** A correlation of 1 % is 11 standard errors. */
  @ParameterizedTest
  @EnumSource
  void columnsAndRowsAreIndependent(Law law) {
    int inputs = 1_200_000;
    int units = 8;
    float[] weights =
        new LeCun.Sampler(law).sample(Kernel.dense("k", inputs, units), new SplittableRandom(42));
    double scale = Math.sqrt(inputs);
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < a; b++) {
        double product = 0;
        double neighbour = 0;
        for (int row = 0; row < inputs - 1; row++) {
          product += weights[row * units + a] * weights[row * units + b];
          neighbour += weights[row * units + a] * weights[(row + 1) * units + b];
        }
        assertThat(product * scale).isCloseTo(0, within(ERRORS));
        assertThat(neighbour * scale).isCloseTo(0, within(ERRORS));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("constants")
  void constantsAreConstant(WeightInitializer initializer, float value) {
    Kernel kernel = Kernel.dense("hidden", 3, 4);
    float[] expected = new float[12];
    Arrays.fill(expected, value);
    assertThat(initializer.sample(kernel, new SplittableRandom(1))).isEqualTo(expected);
    assertThat(initializer.variance(kernel)).hasValue(0);
  }

  static Stream<Arguments> constants() {
    return Stream.of(
        arguments(new Zeros.Sampler(), 0f),
        arguments(new Ones.Sampler(), 1f),
        arguments(new Constant.Sampler(-0.25), -0.25f));
  }
}
