package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.IndependentInitializer;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.law.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arms of which the slugs are alike: what is kept of a choice among them chooses the same again. */
class SharedSlugsTest {

  private static final String LONG =
      "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

  record Moded(String mode) implements IndependentInitializer {
    @Override
    public Distribution distribution(Kernel kernel) {
      return Distribution.constant(mode.hashCode());
    }
  }

  @Initializer(Moded.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface X {
    String[] mode();
  }

  /** The slug of the last is cut behind a hyphen. */
  @Experiment(dataset = Mnist.class)
  @Network(
      depth = {1, 2},
      width = 8)
  @He
  @X(mode = {"A", "a", "研", "究", "b", LONG + " and so on for long"})
  public static final class Alike {}

  private static final Study STUDY = TestData.READER.read(Alike.class);

  static Stream<String> labelsAndFolders() {
    return STUDY.arms().stream().flatMap(arm -> Stream.of(arm.label(), arm.slug()));
  }

  @ParameterizedTest
  @MethodSource("labelsAndFolders")
  void oneArmIsChosenAgain(String name) {
    Study chosen = assertRepeats(name);

    assertThat(chosen.arms())
        .singleElement()
        .satisfies(arm -> assertThat(List.of(arm.label(), arm.slug())).contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x(mode=A)", "x(mode=研)", "X(mode=B)", "x-mode-a", "x", "he", "depth=2"})
  void aLevelIsChosenAgain(String name) {
    assertRepeats(name);
  }

  @Test
  void namesAreKeptAsSlugsWhereNoneAreAlike() {
    assertThat(only("he, depth=1,X(mode=b)").values()).containsEntry("only", "he-depth-1,x-mode-b");
    assertThat(only("x(mode=A), depth=1").values().get("only"))
        .matches("x-mode-a-depth-1-[0-9a-f]{8}");
  }

  @Test
  void aTrialIsNamedByItsFolder() {
    for (Arm arm : STUDY.arms()) {
      Study one = OneTrial.named(arm.slug() + "/1").orElseThrow().of(STUDY);
      assertThat(one.arms()).containsExactly(arm);
    }
  }

  /** What is chosen by {@code name}, and again by what a run keeps of it, which is kept in turn. */
  private static Study assertRepeats(String name) {
    StudyOverrides overrides = only(name);
    Study chosen = overrides.applyTo(STUDY);
    StudyOverrides again = only(overrides.commandLine().replaceFirst("^--only ", ""));

    assertThat(again.applyTo(STUDY)).isEqualTo(chosen);
    assertThat(again.values()).isEqualTo(overrides.values());
    assertThat(again.commandLine()).isEqualTo(overrides.commandLine());
    return chosen;
  }

  private static StudyOverrides only(String list) {
    return new StudyOverrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StudyOverrides.names(list))
        .in(STUDY);
  }
}
