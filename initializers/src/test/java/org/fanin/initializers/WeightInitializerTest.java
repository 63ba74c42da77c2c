package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fanin.initializers.kernel.FanMode;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.fanin.initializers.parameter.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every initializer: purity, its line of text, its faults. */
class WeightInitializerTest {
  private static final Kernel KERNEL = Kernel.dense("hidden", 400, 300);

  static Stream<WeightInitializer> drawing() {
    return Stream.of(
        new Gaussian.Sampler(0, 0.05),
        new Uniform.Sampler(-0.05, 0.05),
        new TruncatedNormal.Sampler(0, 0.05),
        new TruncatedNormal.Sampler(0, 0.05, 3, 5),
        new CorrectedTruncatedNormal.Sampler(0, 0.05, -3, 1e30),
        new VarianceScaling.Sampler(1, FanMode.FAN_OUT, Law.NORMAL),
        new Glorot.Sampler(Law.UNIFORM),
        new He.Sampler(Law.TRUNCATED_NORMAL),
        new LeCun.Sampler(Law.NORMAL),
        new Orthogonal.Sampler(1),
        new Matched.Sampler(Matched.Direction.BALANCED, Law.TRUNCATED_NORMAL),
        new Sparse.Sampler(0.1, 0.01),
        new Kaiming.Sampler(0.2, FanMode.FAN_OUT, Law.UNIFORM),
        new TorchDefault.Sampler(),
        new DeltaOrthogonal.Sampler(1),
        new EdgeOfChaos.Sampler(0.05, Law.NORMAL),
        new Gpt2.Sampler(0.02, 24),
        new TFixup.Sampler(6, TFixup.Part.DECODER, Law.UNIFORM),
        new ReZero.Sampler(Law.NORMAL),
        new SkipInit.Sampler(0.1, Law.UNIFORM),
        new MuP.Sampler(64, 1, Law.NORMAL),
        new Lsuv.Sampler(0.1, 10),
        new WithinLayer.Sampler(0.1),
        new AutoInit.Sampler(1, Law.UNIFORM),
        new MetaInit.Sampler(1, 20));
  }

  @ParameterizedTest
  @MethodSource("drawing")
  void sameStateSameWeightsInEveryThread(WeightInitializer initializer) {
    float[] weights = initializer.sample(KERNEL, new SplittableRandom(1));
    List<float[]> others = IntStream.range(0, 8)
        .parallel()
        .mapToObj(i -> initializer.sample(KERNEL, new SplittableRandom(1)))
        .toList();
    assertThat(others).allSatisfy(other -> assertThat(other).isEqualTo(weights));
  }

  @ParameterizedTest
  @MethodSource("drawing")
  void otherStateOtherWeights(WeightInitializer initializer) {
    RandomGenerator random = new SplittableRandom(1);
    float[] first = initializer.sample(KERNEL, random);
    float[] second = initializer.sample(KERNEL, random);
    long same =
        IntStream.range(0, first.length).filter(i -> first[i] == second[i]).count();
    // Two floats of 24 bits meet by chance about once in 10^7, the zeros of sparse once in 100.
    assertThat(same).isLessThan(initializer instanceof Sparse.Sampler ? 1500 : 10);
  }

  @Test
  void heAndGlorotScaleTheSameDraws() {
    float[] he = new He.Sampler(Law.NORMAL).sample(KERNEL, new SplittableRandom(1));
    float[] glorot = new Glorot.Sampler(Law.NORMAL).sample(KERNEL, new SplittableRandom(1));
    double ratio = Math.sqrt((2.0 / 700) / (2.0 / 400));
    for (int i = 0; i < he.length; i++) {
      assertThat(glorot[i]).isEqualTo((float) (ratio * he[i]), within(2 * Math.ulp(he[i])));
    }
  }

  static Stream<Arguments> descriptions() {
    return Stream.of(
        arguments(new Zeros.Sampler(), "constant 0"),
        arguments(new Ones.Sampler(), "constant 1"),
        arguments(new Gaussian.Sampler(0.5, 0.05), "normal, mean 0.5, standard deviation 0.05"),
        arguments(
            new TruncatedNormal.Sampler(0, 0.05, -2, 2),
            "normal cut at -2 and 2 deviations, mean 0, standard deviation 0.044"),
        arguments(
            new CorrectedTruncatedNormal.Sampler(1, 0.05, -0.5, 1e30),
            "normal cut at -0.5 and 1e30 deviations, mean 1, standard deviation 0.05"),
        arguments(new He.Sampler(Law.UNIFORM), "uniform, mean 0, standard deviation 0.0707"),
        arguments(new Orthogonal.Sampler(1.5), "orthogonal, gain 1.5, standard deviation 0.075"),
        arguments(new Lsuv.Sampler(0.02, 10), "orthogonal, set from data"),
        arguments(new WithinLayer.Sampler(0.1), "normal, set from data"),
        arguments(
            new AutoInit.Sampler(2, Law.TRUNCATED_NORMAL),
            "truncated normal, set from the signal expected"),
        arguments(new MetaInit.Sampler(1, 20), "normal, norm set from gradients"),
        arguments(new Plugin(OptionalDouble.of(0.02)), "standard deviation 0.141"),
        arguments(
            new Plugin(OptionalDouble.empty()), "standard deviation not known in closed form"));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void describesWhatItDraws(WeightInitializer initializer, String line) {
    assertThat(initializer.describe(KERNEL)).isEqualTo(line);
  }

  record Plugin(OptionalDouble ofOneWeight) implements WeightInitializer {
    @Override
    public float[] sample(Kernel kernel, RandomGenerator random) {
      return new float[kernel.size()];
    }

    @Override
    public OptionalDouble variance(Kernel kernel) {
      return ofOneWeight;
    }
  }

  static Stream<Arguments> faults() {
    String any = "a number from -1e30 to 1e30";
    String size = "a number from 0 to 1e30";
    String positive = "a number above 0, up to 1e30";
    return Stream.of(
        fault("value", "NaN", any, () -> new Constant.Sampler(Double.NaN)),
        fault("mean", "Infinity", any, () -> new Gaussian.Sampler(1.0 / 0, 1)),
        fault("stddev", "NaN", size, () -> new Gaussian.Sampler(0, Double.NaN)),
        fault("stddev", "-0.05", size, () -> new Gaussian.Sampler(0, -0.05)),
        fault("mean", "-2.0E30", any, () -> new TruncatedNormal.Sampler(-2e30, 1)),
        fault("stddev", "Infinity", size, () -> new TruncatedNormal.Sampler(0, 1.0 / 0)),
        fault("lower", "NaN", any, () -> new TruncatedNormal.Sampler(0, 1, 0 / 0.0, 1)),
        fault("upper", "Infinity", any, () -> new TruncatedNormal.Sampler(0, 1, 0, 1 / 0.0)),
        fault("lower", "11.0", "at most 10 deviations", () -> corrected(11, 12)),
        fault("upper", "-11.0", "at least -10 deviations", () -> corrected(-12, -11)),
        fault("upper", "2.0", "at least 0.01 above lower, 2.0", () -> corrected(2, 2)),
        fault("upper", "-2.0", "at least 0.01 above lower, 2.0", () -> corrected(2, -2)),
        fault("mean", "NaN", any, () -> new CorrectedTruncatedNormal.Sampler(0 / 0.0, 1, -2, 2)),
        fault("stddev", "-1.0", size, () -> new CorrectedTruncatedNormal.Sampler(0, -1, -2, 2)),
        fault("low", "-Infinity", any, () -> new Uniform.Sampler(-1.0 / 0, 1)),
        fault("high", "NaN", any, () -> new Uniform.Sampler(0, Double.NaN)),
        fault("high", "-0.05", "above low, -0.05", () -> new Uniform.Sampler(-0.05, -0.05)),
        fault("scale", "0.0", positive, () -> scaling(0)),
        fault("scale", "NaN", positive, () -> scaling(Double.NaN)),
        fault("fan", "0", "at least 1", () -> scaling(FanMode.FAN_IN, 0)),
        fault("mode", "FAN_OUT", "left out where fan is given", () -> scaling(FanMode.FAN_OUT, 9)),
        fault("gain", "-1.0", positive, () -> new Orthogonal.Sampler(-1)),
        fault("gain", "NaN", any, () -> new Identity.Sampler(Double.NaN)),
        fault("groups", "0", "at least 1", () -> new Dirac.Sampler(OptionalInt.of(0))),
        fault("sparsity", "1.5", "a number from 0 to 1", () -> new Sparse.Sampler(1.5, 1)),
        fault("sparsity", "NaN", "a number from 0 to 1", () -> new Sparse.Sampler(0 / 0.0, 1)),
        fault("stddev", "-1.0", size, () -> new Sparse.Sampler(0.5, -1)),
        fault(
            "negativeSlope",
            "NaN",
            any,
            () -> new Kaiming.Sampler(Double.NaN, FanMode.FAN_IN, Law.NORMAL)),
        fault("gain", "0.0", positive, () -> new DeltaOrthogonal.Sampler(0)),
        fault(
            "biasVariance",
            "-0.1",
            "a number from 0 to 1000",
            () -> new EdgeOfChaos.Sampler(-0.1, Law.NORMAL)),
        fault("gain", "Infinity", any, () -> new IDInit.Sampler(1 / 0.0)),
        fault("stddev", "NaN", size, () -> new Gpt2.Sampler(Double.NaN, 1)),
        fault("residualLayers", "0", "at least 1", () -> new Gpt2.Sampler(0.02, 0)),
        fault(
            "layers",
            "-1",
            "at least 1",
            () -> new TFixup.Sampler(-1, TFixup.Part.ENCODER, Law.NORMAL)),
        fault("tolerance", "NaN", "a number above 0, below 1", () -> new Lsuv.Sampler(0 / 0.0, 9)),
        fault("tolerance", "1.0", "a number above 0, below 1", () -> new Lsuv.Sampler(1, 9)),
        fault("tries", "1", "at least 2", () -> new Lsuv.Sampler(0.1, 1)),
        fault("signalVariance", "0.0", positive, () -> new AutoInit.Sampler(0, Law.NORMAL)),
        fault("queryKeyNoise", "NaN", any, () -> new Mimetic.Sampler(0 / 0.0, 1, 1, 1)),
        fault("valueOutputIdentity", "NaN", any, () -> new Mimetic.Sampler(1, 1, 1, 0 / 0.0)),
        fault("gain", "0.0", "a number from 1e-15 to 1e15", () -> new MetaInit.Sampler(0, 20)),
        fault("sweeps", "0", "at least 1", () -> new MetaInit.Sampler(1, 0)),
        fault("bias", "Infinity", any, () -> new WithinLayer.Sampler(1 / 0.0)));
  }

  private static Arguments fault(
      String parameter, String value, String allowed, ThrowingCallable make) {
    return arguments(parameter, value, allowed, make);
  }

  private static WeightInitializer corrected(double lower, double upper) {
    return new CorrectedTruncatedNormal.Sampler(0, 1, lower, upper);
  }

  private static WeightInitializer scaling(FanMode mode, int fan) {
    return new VarianceScaling.Sampler(1, mode, OptionalInt.of(fan), Law.NORMAL);
  }

  private static WeightInitializer scaling(double scale) {
    return new VarianceScaling.Sampler(scale, FanMode.FAN_IN, Law.NORMAL);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesTheParameterTheValueAndWhatIsAllowed(
      String parameter, String value, String allowed, ThrowingCallable make) {
    InvalidParameterException fault = catchThrowableOfType(InvalidParameterException.class, make);
    assertThat(fault).hasMessage(parameter + " must be " + allowed + ", but is " + value);
    assertThat(fault.parameter()).isEqualTo(parameter);
    assertThat(fault.value()).isEqualTo(value);
    assertThat(fault.allowed()).isEqualTo(allowed);
  }
}
