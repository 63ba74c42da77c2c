package org.fanin.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanin.initializers.Catalogue;
import org.fanin.initializers.Gpt2;
import org.fanin.initializers.Mimetic;
import org.fanin.initializers.TFixup;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.plugins.TimeLimit;
import org.fanin.study.zoo.ForgottenAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken promise is found, and an honest law is not accused. */
class InitializerCheckTest {

  private static final InitializerCheck CHECK =
      new InitializerCheck(new TimeLimit(Duration.ofSeconds(60)));
  private static final String WIDE = ", for a dense kernel of shape [7, 20]";

  // These look at a layer's name, or at its place in a residual branch.
  private static final Set<Class<?>> SPECIAL = Set.of(Gpt2.class, TFixup.class, Mimetic.class);

  static Stream<Class<?>> builtIn() {
    return Catalogue.builtIn().stream()
        .<Class<?>>map(Catalogue.Entry::type)
        .filter(type -> !SPECIAL.contains(type));
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyLawOfFaninIsSound(Class<?> builtIn) {
    assertThat(failures(builtIn)).isEmpty();
  }

  @Test
  void findsAnAnnotationThatNoStudySees() {
    assertThat(failures(ForgottenAnnotation.Forgotten.class))
        .containsExactly("binding: it is an annotation which no study sees: @Forgotten needs"
            + " @Retention(RetentionPolicy.RUNTIME)");
  }

  @Test
  void findsWeightsThatDoNotDependOnTheSeed() {
    assertThat(failures(ImpureLaws.SameAlways.class))
        .containsExactly("seeds: gives the same weights from every seed, but states a variance of"
            + " 0.143" + WIDE);
  }

  @Test
  void findsWeightsThatAreKeptForLaterSeeds() {
    assertThat(failures(ImpureLaws.Memo.class))
        .containsExactly("pure: takes other numbers from the same seed when it draws again" + WIDE);
  }

  @Test
  void findsAnArrayThatIsGivenTwice() {
    assertThat(failures(ImpureLaws.SharedBuffer.class))
        .containsExactly(
            "pure: gives one array for two draws, so that one overwrites the other" + WIDE);
  }

  @Test
  void findsThreadsThatShareAnArray() {
    assertThat(failures(ImpureLaws.SharedOne.class))
        .singleElement()
        .asString()
        .startsWith("pure: gives other weights from the same seed when several threads draw");
  }

  @Test
  void findsThreadsThatBreakEachOther() {
    assertThat(failures(ImpureLaws.Lonely.class))
        .containsExactly(
            "pure: throws java.lang.IllegalStateException: busy when several threads draw" + WIDE);
  }

  @Test
  void aLawThatLetsOneThreadDrawAtATimeIsSound() {
    assertThat(failures(ImpureLaws.Locked.class)).isEmpty();
  }

  @Test
  void findsADrawThatDependsOnTheOneBefore() {
    assertThat(failures(ImpureLaws.Leftover.class))
        .singleElement()
        .asString()
        .startsWith("pure: takes other numbers from the same seed");
  }

  @Test
  void comparesTheVarianceOfEveryKind() {
    assertThat(failures(ImpureLaws.WideDepthwise.class))
        .singleElement()
        .asString()
        .startsWith("variance: stated 0.111, drawn ")
        .contains(", for a depthwise convolution of shape [3, 3, ");
    assertThat(SampleKernels.large().stream().map(Kernel::kind).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(KernelKind.class));
    assertThat(SampleKernels.large()).allMatch(kernel -> kernel.size() >= 32_000);
  }

  @Test
  void comparesTheMean() {
    assertThat(failures(ImpureLaws.Shifted.class))
        .singleElement()
        .asString()
        .startsWith("mean: stated 0, drawn 1, which may differ by ");
  }

  @Test
  void aVarianceThatIsNoneIsABrokenPromise() {
    assertThat(failures(ImpureLaws.Boundless.class))
        .containsExactly("variance: states Infinity, not a finite number of at least 0" + WIDE);
  }

  @Test
  void onlyARefusalIsNoFailure() {
    assertThat(failures(ImpureLaws.Miscounting.class))
        .containsExactly(
            "draws: throws java.lang.NumberFormatException: For input string: \"x\"" + WIDE);
  }

  @Test
  void aLawWithoutChanceIsSoundAndNoted() {
    assertThat(failures(ImpureLaws.Checkered.class)).isEmpty();
    assertThat(CHECK.findings(ImpureLaws.Checkered.class))
        .contains(Finding.noted(
            "seeds",
            "gives the same weights from every seed: without a stated variance above 0, that is"
                + " taken for a law without chance"));
  }

  @Test
  void aLawThatIsMostlyZeroIsSound() {
    assertThat(failures(ImpureLaws.Rare.class)).isEmpty();
  }

  private static List<String> failures(Class<?> type) {
    return CHECK.findings(type).stream()
        .filter(finding -> finding.verdict() == Finding.Verdict.FAILED)
        .map(finding -> finding.check() + ": " + finding.detail())
        .toList();
  }
}
