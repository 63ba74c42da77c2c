package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fanin.initializers.TFixup.Part.DECODER;
import static org.fanin.initializers.TFixup.Part.ENCODER;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Branch;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that take their depth from the network's residual branches, unless it is given. */
class DepthAwareLawsTest {
  private static final Kernel OUTSIDE = Kernel.dense("hidden", 300, 100);
  private static final Kernel INSIDE = OUTSIDE.at(5, 30).in(new Branch(3, 12, 2, 2));
  private static final OptionalInt COUNTED = OptionalInt.empty();

  static Stream<Arguments> laws() {
    return Stream.of(
        arguments(new Gpt2.Sampler(0.02, COUNTED), 0.0004 / 12),
        arguments(new Gpt2.Sampler(0.02, 24), 0.0004 / 24),
        arguments(new TFixup.Sampler(COUNTED, ENCODER, Law.UNIFORM), 0.4489 / Math.sqrt(6) / 200),
        arguments(new TFixup.Sampler(COUNTED, DECODER, Law.UNIFORM), 1 / Math.sqrt(36) / 200),
        arguments(new TFixup.Sampler(9, DECODER, Law.UNIFORM), 1 / 9.0 / 200));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void countTheBranchesUnlessTold(IndependentInitializer law, double variance) {
    assertThat(law.distribution(INSIDE).variance()).isCloseTo(variance, within(1e-12 * variance));
  }

  @Test
  void sayWhatIsMissingOutsideOfBranches() {
    assertThatThrownBy(() -> new Gpt2.Sampler(0.02, COUNTED).distribution(OUTSIDE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gpt-2 takes its depth from the residual branches of the network, but hidden"
            + " stands in none: give residualLayers, or name the law for a layer within"
            + " residual(...)");
    assertThatThrownBy(
            () -> new TFixup.Sampler(COUNTED, ENCODER, Law.UNIFORM).distribution(OUTSIDE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("t-fixup takes its depth from")
        .hasMessageContaining("give layers");
  }

  @Test
  void refuseBranchesThatMakeNoWholeLayers() {
    Kernel odd = OUTSIDE.in(new Branch(1, 7, 1, 1));
    assertThatThrownBy(() -> new TFixup.Sampler(COUNTED, DECODER, Law.UNIFORM).distribution(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("t-fixup takes 3 residual branches for a layer of the decoder, but the network"
            + " of hidden has 7: give layers");
  }
}
