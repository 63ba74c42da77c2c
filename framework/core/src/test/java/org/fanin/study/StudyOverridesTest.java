package org.fanin.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.Capture;
import org.fanin.Claims;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.GoldenFile;
import org.fanin.data.Mnist;
import org.fanin.initializers.Gaussian;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.activation.Activation;
import org.fanin.results.claims.Claim;
import org.fanin.results.claims.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyOverridesTest {

  /** Five epochs and eight arms. */
  @Experiment(dataset = Mnist.class)
  @Network(
      hidden = 8,
      activation = {Activation.RELU, Activation.TANH})
  @Gaussian(stddev = {0.01, 0.1})
  @Glorot
  @He
  @Capture(epochs = {1, 4})
  @Claims(Grid.Source.class)
  public static final class Grid {

    static final class Source implements Claims.Source {
      @Override
      public List<Claim> get() {
        return List.of(
            new Claim("wider", Relation.WIDER_THAN, List.of("he, relu", "glorot, relu")),
            new Claim("last", Relation.LAST_LAYER_CONCENTRATED_AT_ZERO, List.of()));
      }
    }
  }

  private static final Study STUDY = TestData.READER.read(Grid.class);

  @Test
  void noneChangesNothing() {
    assertThat(StudyOverrides.none().applyTo(STUDY)).isEqualTo(STUDY);
    assertThat(StudyOverrides.none().values()).isEmpty();
    assertThat(StudyOverrides.none().commandLine()).isEmpty();
  }

  @Test
  void eachNumberReplacesTheStudys() {
    var overrides = new StudyOverrides(
        Optional.of(2), Optional.of(64), Optional.of(1), Optional.of(-7L), List.of());
    Study study = overrides.applyTo(STUDY);
    assertThat(study.schedule()).isEqualTo(new Schedule(2, 64, 1, -7));
    assertThat(study.captures().epochs()).containsExactly(1);
    assertThat(study.arms()).isEqualTo(STUDY.arms());
    assertThat(overrides.values())
        .containsExactly(
            entry("batchSize", "64"),
            entry("epochs", "2"),
            entry("repeats", "1"),
            entry("seed", "-7"));
    assertThat(overrides.commandLine())
        .isEqualTo("--epochs 2 --batch-size 64 --repeats 1 --seed -7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he, relu | he, relu",
        "he-relu | he, relu",
        "glorot | glorot, relu; glorot, tanh",
        "gaussian(stddev=0.1), tanh | gaussian(stddev=0.1), tanh",
        "gaussian(stddev=0.1) | gaussian(stddev=0.1), relu; gaussian(stddev=0.1), tanh",
        "TANH | gaussian(stddev=0.01), tanh; gaussian(stddev=0.1), tanh; glorot, tanh; he, tanh",
        "gaussian | gaussian(stddev=0.01), relu; gaussian(stddev=0.01), tanh;"
            + " gaussian(stddev=0.1), relu; gaussian(stddev=0.1), tanh",
      })
  void onlyTakesLabelsSlugsAndLevels(String only, String labels) {
    assertThat(only(only).applyTo(STUDY).arms())
        .extracting(Arm::label)
        .containsExactly(labels.split("; "));
    String repeated = String.join(",", only(only).values().values());
    assertThat(only(repeated.split(",")).applyTo(STUDY)).isEqualTo(only(only).applyTo(STUDY));
  }

  /** As typed behind {@code --only}: commas within labels part no names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he,glorot | he; glorot",
        "he, glorot | he; glorot",
        "he, relu | he, relu",
        "he, relu,glorot | he, relu; glorot",
        "gaussian(stddev=0.1), tanh | gaussian(stddev=0.1), tanh",
        "sgd(learningRate=0.1, momentum=0.5),he | sgd(learningRate=0.1, momentum=0.5); he",
        "sgd(learningRate=0.1,momentum=0.5) | sgd(learningRate=0.1,momentum=0.5)",
        "he, | he; ''",
        ", | ''; ''",
      })
  void aListOfNamesMayHoldLabels(String list, String names) {
    assertThat(only(StudyOverrides.names(list).toArray(String[]::new)).in(STUDY).only())
        .containsExactly(names.replace("''", "").split("; ", -1));
  }

  @Test
  void armsKeepTheirOrderAndClaimsTheirArms() {
    Study study = only("he-relu", "gaussian-stddev-0.1-relu").applyTo(STUDY);
    assertThat(study.arms())
        .extracting(Arm::label)
        .containsExactly("gaussian(stddev=0.1), relu", "he, relu");
    assertThat(study.claims()).extracting(Claim::statement).containsExactly("last");
    assertThat(only("he, relu", "glorot").commandLine()).isEqualTo("--only he-relu,glorot");
  }

  @Test
  void theCommandLineWinsOverTheFile() {
    var file = new StudyOverrides(
        Optional.of(9), Optional.of(16), Optional.empty(), Optional.empty(), List.of("he"));
    var commandLine = new StudyOverrides(
        Optional.of(1), Optional.empty(), Optional.of(2), Optional.empty(), List.of());
    assertThat(commandLine.over(file))
        .isEqualTo(new StudyOverrides(
            Optional.of(1), Optional.of(16), Optional.of(2), Optional.empty(), List.of("he")));
    assertThat(only("glorot").over(file).only()).containsExactly("glorot");
  }

  @Test
  void theArmsOfAFileAreThoseOfTheFile() {
    var file = new StudyOverrides(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("hee"),
        Optional.of("quick.yaml: line 2: only"));
    assertThat(refusal(StudyOverrides.none().over(file)))
        .startsWith("quick.yaml: line 2: only names no arm 'hee'");
    assertThat(refusal(only("glort").over(file)))
        .startsWith("grid: --only names no arm 'glort' (did you mean 'glorot'?)");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("OptionUnknownArm", only("gausian")),
        arguments("OptionFarArm", only("he", "xavier")),
        arguments("OptionEmptyArm", only("")),
        arguments(
            "OptionTooLarge",
            new StudyOverrides(
                Optional.of(1_000_001),
                Optional.empty(),
                Optional.of(100_001),
                Optional.empty(),
                List.of())),
        arguments(
            "OptionEveryNumber",
            new StudyOverrides(
                Optional.of(-1), Optional.of(0), Optional.of(0), Optional.of(0L), List.of("hee"))));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aWrongOptionIsNamed(String name, StudyOverrides overrides) {
    new GoldenFile(getClass(), name).assertHolds(refusal(overrides));
  }

  private static String refusal(StudyOverrides overrides) {
    StudyFaultsException refusal =
        catchThrowableOfType(StudyFaultsException.class, () -> overrides.applyTo(STUDY));
    return String.valueOf(refusal.getMessage());
  }

  private static StudyOverrides only(String... arms) {
    return new StudyOverrides(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(arms));
  }
}
