package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.kernel.FanMode.FAN_IN;
import static org.fanin.initializers.kernel.FanMode.FAN_OUT;
import static org.fanin.initializers.law.Law.NORMAL;
import static org.fanin.initializers.law.Law.TRUNCATED_NORMAL;
import static org.fanin.initializers.law.Law.UNIFORM;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Initializers that only set the deviation of a law that is proven elsewhere. */
class SpecializationsTest {
  private static final Kernel KERNEL = Kernel.dense("hidden", 300, 100);

  static Stream<Arguments> specializations() {
    TFixup.Part encoder = TFixup.Part.ENCODER;
    TFixup.Part decoder = TFixup.Part.DECODER;
    return Stream.of(
        arguments(new Kaiming.Sampler(0, FAN_IN, UNIFORM), UNIFORM, 2 / 300.0),
        arguments(new Kaiming.Sampler(0.2, FAN_OUT, NORMAL), NORMAL, 2 / 1.04 / 100),
        arguments(new Kaiming.Sampler(-1, FAN_IN, TRUNCATED_NORMAL), TRUNCATED_NORMAL, 1 / 300.0),
        arguments(new TorchDefault.Sampler(), UNIFORM, 1 / 900.0),
        arguments(new Gpt2.Sampler(0.02, 1), NORMAL, 0.0004),
        arguments(new Gpt2.Sampler(0.02, 24), NORMAL, 0.0004 / 24),
        arguments(new TFixup.Sampler(6, encoder, UNIFORM), UNIFORM, 0.4489 / Math.sqrt(6) / 200),
        arguments(new TFixup.Sampler(6, decoder, NORMAL), NORMAL, 1 / Math.sqrt(54) / 200));
  }

  @ParameterizedTest
  @MethodSource("specializations")
  void haveTheVarianceOfTheFormula(IndependentInitializer law, Law shape, double variance) {
    Distribution distribution = law.distribution(KERNEL);
    assertThat(distribution.shape()).isEqualTo(shape);
    assertThat(distribution.mean()).isZero();
    assertThat(distribution.variance()).isCloseTo(variance, within(1e-12 * variance));
  }

  @Test
  void torchsDefaultIsKaimingWithSlopeRootFive() {
    float[] torch = new TorchDefault.Sampler().sample(KERNEL, new SplittableRandom(1));
    float[] kaiming =
        new Kaiming.Sampler(Math.sqrt(5), FAN_IN, UNIFORM).sample(KERNEL, new SplittableRandom(1));
    for (int i = 0; i < torch.length; i++) {
      assertThat(torch[i]).isCloseTo(kaiming[i], within(1e-8f));
      assertThat(Math.abs(torch[i])).isLessThanOrEqualTo((float) (1 / Math.sqrt(300)));
    }
  }
}
