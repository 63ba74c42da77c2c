package org.fanin.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.Zeros;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everyone starts from weights of the variance that Fanin draws. */
class ArmTest {

  static Stream<Arguments> laws() {
    return Stream.of(
        arguments(Arm.ZEROS, new Zeros.Sampler()),
        arguments(Arm.GAUSSIAN, new Gaussian.Sampler(0, 0.01)),
        arguments(Arm.GLOROT, new Glorot.Sampler(Law.NORMAL)),
        arguments(Arm.HE, new He.Sampler(Law.NORMAL)),
        arguments(Arm.LECUN, new LeCun.Sampler(Law.NORMAL)));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void hasFaninsVariance(Arm arm, WeightInitializer law) {
    double variance = law.variance(Kernel.dense("layer", 784, 512)).orElseThrow();
    assertThat(Math.pow(arm.stddev(784, 512), 2)).isCloseTo(variance, within(1e-9));
  }
}
