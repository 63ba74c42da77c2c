package org.fanin.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.experiments.samples.S01HelloExperiment;
import org.fanin.experiments.samples.S04ResidualDepth;
import org.fanin.experiments.samples.S05LetDataSetTheScale;
import org.fanin.experiments.samples.S06HowDeep;
import org.fanin.experiments.samples.S07StepByStep;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolder;
import org.fanin.study.StudyOverrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The numbers that samples say you should see, from the first repeat on the whole of MNIST.
 *
 * <p>Accuracies may lie five standard deviations of 12 repeats around their mean: with another
 * processor's last digits any repeat becomes another.
 */
class SampleNumbersTensorFlowTest {

  private static final double SHARE_OF_ONES = 0.1135;
  /** The rarest digit, for a network that says one digit to all. */
  private static final double SHARE_OF_FIVES = 0.0892;

  @TempDir
  private Path out;

  @Test
  void s01HelloExperiment() {
    RunFolder run = run(S01HelloExperiment.class, 1);

    assertThat(accuracy(run, "he")).isCloseTo(0.963, within(5 * 0.0033));
    assertThat(accuracy(run, "zeros")).isEqualTo(SHARE_OF_ONES);
  }

  @Test
  void s04ResidualDepth() {
    RunFolder run = run(S04ResidualDepth.class, 0);

    assertThat(outcome(run, "he").testLoss()).isCloseTo(16, within(6.0));
    assertThat(outcome(run, "fixup").testLoss()).isCloseTo(Math.log(10), within(1e-6));
    assertThat(outcome(run, "rezero").testLoss()).isCloseTo(Math.log(10), within(0.2));
    assertThat(growth(run, "he")).isCloseTo(Math.sqrt(3), within(0.1));
    assertThat(growth(run, "fixup")).isCloseTo(1, within(0.1));
    assertThat(growth(run, "rezero")).isCloseTo(1, within(0.1));
  }

  @Test
  void s05LetDataSetTheScale() {
    RunFolder run = run(S05LetDataSetTheScale.class, 1);

    assertThat(accuracy(run, "gaussian-stddev-0.01")).isEqualTo(SHARE_OF_ONES);
    assertThat(accuracy(run, "he")).isBetween(SHARE_OF_FIVES, 0.168 + 5 * 0.041);
    // From 0.19 to 0.84 in 12 repeats.
    assertThat(accuracy(run, "lsuv")).isBetween(SHARE_OF_FIVES, 0.9);
    assertThat(accuracy(run, "within-layer")).isCloseTo(0.938, within(5 * 0.008));
  }

  @Test
  void s06HowDeep() {
    RunFolder run = run(S06HowDeep.class, 1);

    assertThat(accuracy(run, "glorot-depth-5")).isGreaterThan(0.9);
    assertThat(accuracy(run, "he-depth-5")).isGreaterThan(0.9);
    assertThat(accuracy(run, "glorot-depth-30")).isBetween(SHARE_OF_FIVES, 0.157 + 5 * 0.047);
    assertThat(accuracy(run, "he-depth-30")).isCloseTo(0.899, within(5 * 0.017));
    double fade =
        deviation(run, "glorot, depth=30", "head") / deviation(run, "glorot, depth=30", "dense-1");
    // The deviation is the root of the signal, which halves 30 times.
    assertThat(Math.log(fade) / Math.log(2)).isCloseTo(-15, within(2.0));
  }

  @Test
  void s07StepByStep() {
    RunFolder run = run(S07StepByStep.class, 1);

    assertThat(accuracy(run, "identity")).isCloseTo(0.907, within(5 * 0.0215));
    assertThat(accuracy(run, "glorot")).isBetween(0.77 - 5 * 0.092, 0.92);
    assertThat(accuracy(run, "orthogonal")).isCloseTo(0.827, within(5 * 0.0375));
    assertThat(accuracy(run, "gaussian-stddev-0.01")).isCloseTo(0.1144, within(5 * 0.0013));
    double identity = deviationOfOutputs(run, "identity");
    assertThat(identity).isCloseTo(0.18, within(0.07));
    assertThat(identity / deviationOfOutputs(run, "glorot")).isBetween(15.0, 60.0);
    assertThat(identity / deviationOfOutputs(run, "orthogonal")).isBetween(15.0, 60.0);
    assertThat(deviationOfOutputs(run, "gaussian(stddev=0.01)")).isCloseTo(7e-4, within(3e-4));
  }

  private static double deviationOfOutputs(RunFolder run, String arm) {
    return deviation(run, arm, "recurrent-1", Quantity.OUTPUT);
  }

  private RunFolder run(Class<?> sample, int epochs) {
    var laboratory = new Laboratory();
    var once = new StudyOverrides(
        Optional.of(epochs), Optional.empty(), Optional.of(1), Optional.empty(), List.of());
    return laboratory.run(laboratory.read(sample), once, out).folder();
  }

  private static double accuracy(RunFolder run, String arm) {
    return outcome(run, arm).testAccuracy();
  }

  private static Completed outcome(RunFolder run, String arm) {
    return (Completed) run.trial(arm, 1).outcome().orElseThrow();
  }

  /** By what the deviation of a block's first layer grows to the next block, over all six. */
  private static double growth(RunFolder run, String arm) {
    return Math.pow(deviation(run, arm, "dense-12") / deviation(run, arm, "dense-2"), 1 / 5.0);
  }

  private static double deviation(RunFolder run, String arm, String layer) {
    return deviation(run, arm, layer, Quantity.PRE_ACTIVATION);
  }

  private static double deviation(RunFolder run, String arm, String layer, Quantity quantity) {
    var wanted = new CapturedLayer(arm, 1, Moment.INIT, layer, quantity);
    try (BufferAllocator allocator = new RootAllocator()) {
      return StatisticsFile.read(run.statistics(), allocator).stream()
          .filter(row -> row.of().equals(wanted))
          .mapToDouble(row -> row.statistics().standardDeviation().orElseThrow())
          .findFirst()
          .orElseThrow();
    }
  }
}
