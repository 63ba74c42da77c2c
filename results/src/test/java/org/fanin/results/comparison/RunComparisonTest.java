package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.TTest;
import org.fanin.results.comparison.RunComparison.ArmContrast;
import org.fanin.results.comparison.RunComparison.Side;
import org.fanin.results.folder.LayerRecord;
import org.fanin.results.folder.Manifest;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifest.StudyRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.SettingDifference;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

  private static final double[] LONG = {0.97, 0.975, 0.98};
  private static final double[] SHORT = {0.91, 0.93, 0.92};

  @Test
  void armsOfBothRunsAreComparedRepeatByRepeat() {
    Side run = side(5, 42, arm("he", LONG), arm("lecun", SHORT));
    Side baseline = side(1, 42, arm("lecun", LONG), arm("he", SHORT));

    RunComparison comparison = RunComparison.of(run, baseline);

    assertThat(comparison.arms()).extracting(ArmContrast::arm).containsExactly("he", "lecun");
    Contrast he = comparison.arms().get(0).accuracy().difference();
    assertThat(he.estimate())
        .hasValueSatisfying(of -> assertThat(of.mean()).isCloseTo(0.055, within(1e-12)));
    // Of two tests with equal p-values, each counts twice.
    double raw = TTest.withDefaults().pairedTest(LONG, SHORT).getPValue();
    assertThat(he.pValue()).hasValueCloseTo(2 * raw, within(1e-12));
    assertThat(comparison.arms().get(1).loss().difference().estimate())
        .hasValueSatisfying(of -> assertThat(of.mean()).isCloseTo(0.055, within(1e-12)));
    assertThat(comparison.sharesSeed()).isTrue();
  }

  @Test
  void tellsWhatWasAskedDifferently() {
    Side run = side(5, 42, arm("he", LONG));
    Side baseline = side(1, 7, withOptimizer(arm("he", SHORT), "sgd(learningRate=0.1)"));

    RunComparison comparison = RunComparison.of(run, baseline);

    assertThat(comparison.settings())
        .containsExactly(
            setting("study.epochs", "5", "1"),
            setting("study.seed", "42", "7"),
            setting("optimizer of he", "adam(learningRate=0.001)", "sgd(learningRate=0.1)"));
    assertThat(comparison.sharesSeed()).isFalse();
  }

  @Test
  void tellsOfWhichKernelsTheLawsDiffer() {
    ArmResult he = arm("he", LONG);
    LayerRecord head = he.arm().layers().get(1);
    ArmResult other = withLayers(he, he.arm().layers().get(0), withLaw(head, "constant 0"));
    ArmResult wider = withLayers(he, he.arm().layers().get(0), head, withLaw(head, "more"));

    assertThat(RunComparison.of(side(1, 42, he), side(1, 42, other)).settings())
        .containsExactly(setting("law of he: head", "he", "constant 0"));
    assertThat(RunComparison.of(side(1, 42, he), side(1, 42, wider)).settings())
        .contains(setting(
            "network of he",
            "dense 6 x 4 relu, dense 4 x 3 linear",
            "dense 6 x 4 relu, dense 4 x 3 linear, dense 4 x 3 linear"));
  }

  @Test
  void armsOfOneRunAloneAreNamed() {
    RunComparison comparison = RunComparison.of(
        side(1, 42, arm("he", LONG), arm("zeros", SHORT)),
        side(1, 42, arm("glorot", LONG), arm("zeros", SHORT)));

    assertThat(comparison.onlyRun()).containsExactly("he");
    assertThat(comparison.onlyBaseline()).containsExactly("glorot");
    assertThat(comparison.settings()).isEmpty();
    Contrast same = comparison.arms().get(0).accuracy().difference();
    assertThat(same.estimate()).hasValueSatisfying(of -> assertThat(of.mean()).isZero());
    assertThat(same.pValue()).as("equal in all repeats").isEqualTo(OptionalDouble.empty());
  }

  private static SettingDifference setting(String name, String first, String second) {
    return new SettingDifference(name, Optional.of(first), Optional.of(second));
  }

  private static Side side(int epochs, long seed, ArmResult... arms) {
    Manifest small = Manifests.small();
    StudyRecord study = Manifests.study(3);
    var asked = new StudyRecord(
        study.name(),
        study.className(),
        study.title(),
        study.dataset(),
        study.loss(),
        epochs,
        study.batchSize(),
        study.repeats(),
        study.firstRepeat(),
        seed,
        study.threadsPerTrial());
    return new Side(
        new Manifest(
            small.formatVersion(),
            asked,
            List.of(arms).stream().map(ArmResult::arm).toList(),
            small.captures(),
            small.overrides(),
            small.command(),
            small.versions(),
            small.claims(),
            List.of(),
            small.timeAndPlace()),
        List.of(arms));
  }

  private static ArmResult withOptimizer(ArmResult of, String optimizer) {
    ArmRecord arm = of.arm();
    return new ArmResult(
        new ArmRecord(arm.label(), arm.slug(), optimizer, arm.layers(), Optional.empty()),
        of.trials());
  }

  private static ArmResult withLayers(ArmResult of, LayerRecord... layers) {
    ArmRecord arm = of.arm();
    return new ArmResult(
        new ArmRecord(arm.label(), arm.slug(), arm.optimizer(), List.of(layers), Optional.empty()),
        of.trials());
  }

  private static LayerRecord withLaw(LayerRecord layer, String law) {
    return new LayerRecord(
        layer.name(),
        layer.kind(),
        layer.shape(),
        layer.fanIn(),
        layer.fanOut(),
        layer.activation(),
        layer.parameters(),
        layer.hidden(),
        law,
        layer.weightStandardDeviation());
  }

  private static ArmResult arm(String label, double... accuracies) {
    var trials = new ArrayList<TrialResult>();
    for (double accuracy : accuracies) {
      var completed = new Completed(OptionalDouble.empty(), 1 - accuracy, accuracy);
      trials.add(new TrialResult(trials.size() + 1, Optional.of(completed), Optional.empty()));
    }
    return new ArmResult(Manifests.arm(label, label, 1), trials);
  }
}
