package org.fanin.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.Comparison;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Moment EPOCH = Moment.afterEpoch(1);

  private final List<StatisticsRow> rows = new ArrayList<>();

  @Test
  void gradientsAndWeightsAreShownAtEachMoment() {
    for (Moment moment : List.of(Moment.INIT, EPOCH, Moment.END)) {
      captured(1, moment, "dense-1", Quantity.WEIGHT, 1, 3);
      captured(1, moment, "dense-1", Quantity.GRADIENT, 3, 3, -3);
      captured(2, moment, "dense-1", Quantity.GRADIENT, 3, -3);
    }

    assertThat(headings())
        .containsSequence(
            "## Weights of the layers",
            "### Weights at END",
            "### Weights at EPOCH-1",
            "### Weights at INIT",
            "## Gradients of the layers",
            "### Gradients at END",
            "### Gradients at EPOCH-1",
            "### Gradients at INIT")
        .doesNotContain("## Outputs of the layers", "## Values that are not finite");
    assertThat(table("### Weights at INIT")).containsExactly("| zeros | 1 | – |");
    assertThat(table("### Gradients at EPOCH-1")).containsExactly("| zeros | 3 | – |");
  }

  @Test
  void bothKernelsOfARecurrentLayerAreShownAndItsOutputOnce() {
    captured(1, Moment.INIT, "lstm-1", Quantity.OUTPUT, 1, 3);
    for (Quantity quantity : List.of(Quantity.WEIGHT, Quantity.GRADIENT)) {
      captured(1, Moment.INIT, "lstm-1", quantity, 3, -3);
      captured(1, Moment.INIT, "lstm-1/recurrent", quantity, 5, -5);
    }

    String kernels = "| Arm | lstm-1 | lstm-1/recurrent |\n|---|---:|---:|\n| zeros | 3 | 5 |\n";
    assertThat(recurrent(1))
        .contains("### Weights at INIT\n\n" + kernels)
        .contains("### Gradients at INIT\n\n" + kernels)
        .contains("### Standard deviation at INIT\n\n| Arm | lstm-1 |\n");
  }

  @Test
  void countsTheKernelsOfWhichSomeAreShown() {
    assertThat(recurrent(6)).doesNotContain("are shown here and below");
    assertThat(recurrent(7))
        .contains(" Of 14 kernels, 12 are shown here and below; statistics.arrow holds all.");
    assertThat(recurrent(13))
        .contains(" Of 26 kernels, 12 are shown here and below, and of 13 layers, 12;"
            + " statistics.arrow holds all.");
  }

  private String recurrent(int layers) {
    var manifest = Manifests.of(List.of(Manifests.recurrent("zeros", layers)), List.of());
    return new Report(new Comparison(manifest, List.of(), rows), List.of()).markdown();
  }

  @Test
  void ofManyMomentsSomeAreShown() {
    for (int epoch = 1; epoch <= 100; epoch++) {
      captured(1, Moment.afterEpoch(epoch), "dense-1", Quantity.WEIGHT, 1, 3);
    }

    assertThat(headings())
        .filteredOn(line -> line.startsWith("### Weights at "))
        .hasSize(12)
        .startsWith("### Weights at EPOCH-100")
        .endsWith("### Weights at EPOCH-1");
    assertThat(report()).contains("For 88 more moments, statistics.arrow holds them.");
  }

  @Test
  void noTableIsEmpty() {
    captured(1, Moment.INIT, "dense-1", Quantity.OUTPUT, Float.NaN);
    captured(1, Moment.END, "dense-1", Quantity.PRE_ACTIVATION, 1);

    assertThat(headings())
        .contains("## Outputs of the layers")
        .noneMatch(line -> line.endsWith(" at INIT") || line.endsWith(" at END"));
    assertThat(report()).doesNotContain("| zeros | – | – |\n");
  }

  @Test
  void saysWhereOutputsInBetweenAre() {
    captured(1, EPOCH, "dense-1", Quantity.OUTPUT, 1);
    captured(1, Moment.END, "dense-1", Quantity.OUTPUT, 1);

    assertThat(report())
        .contains("### Standard deviation at END")
        .contains("The outputs at EPOCH-1 are not shown here; statistics.arrow");
  }

  @Test
  void saysWhyAShareHasNoInterval() {
    captured(1, Moment.END, "dense-1", Quantity.OUTPUT, 0, 1);
    assertThat(report()).doesNotContain("in brackets instead");

    captured(2, Moment.END, "dense-1", Quantity.OUTPUT, 1, 1);

    assertThat(table("### Exact zeros at END"))
        .containsExactly("| zeros | 25.00 % (0 to 50.00 %) | – |");
    assertThat(report()).contains("the greatest value of the repeats stand in brackets instead");
  }

  @Test
  void aTrialThatLostItsNumbersTakesALineAMoment() {
    for (String layer : List.of("dense-1", "head")) {
      captured(1, Moment.END, layer, Quantity.WEIGHT, Float.NaN, Float.NaN, 1);
      captured(1, Moment.END, layer, Quantity.GRADIENT, Float.NaN, Float.POSITIVE_INFINITY);
    }
    captured(1, Moment.END, "head", Quantity.OUTPUT, Float.NaN);
    captured(2, EPOCH, "head", Quantity.OUTPUT, Float.NEGATIVE_INFINITY);

    assertThat(report().lines().filter(line -> line.contains(" infinite")))
        .containsExactly(
            "* **zeros, repeat 1, at END:** 7 values are NaN and 2 infinite, in weight, gradient of"
                + " dense-1, head; output of head.",
            "* **zeros, repeat 2, at EPOCH-1:** 0 values are NaN and 1 infinite, in output of head.");
  }

  @Test
  void signalIsPutBesideTheory() {
    for (int repeat = 1; repeat <= 2; repeat++) {
      captured(repeat, Moment.INIT, "dense-1", Quantity.PRE_ACTIVATION, 0, 0);
      captured(repeat, Moment.INIT, "head", Quantity.PRE_ACTIVATION, repeat);
    }

    assertThat(report()).contains("| Arm | dense-1 | head |\n|---|---:|---:|\n| zeros | 0 | 2.5 |");
    assertThat(table("### Measured over expected"))
        .containsExactly("| zeros | 0, as expected | – | agrees in 1 of 1 |");
    assertThat(report())
        .contains("| gaussian(stddev=0.5) | – | – | not measured |")
        .contains(
            "* No forecast to the end for zeros; gaussian(stddev=0.5): the head is beyond it.");
  }

  @Test
  void pictureOfTheSignalStandsInItsSection() {
    captured(1, Moment.INIT, "dense-1", Quantity.PRE_ACTIVATION, 0, 0);
    var pictures = List.of(
        new Picture("signal", "The signal", "As of a_*<b>."),
        new Picture("other", "Other", "Else."));

    String report =
        new Report(new Comparison(Manifests.small(), List.of(), rows), pictures).markdown();

    assertThat(report)
        .containsSubsequence("## Signal before", "figures/signal.png", "### Measured", "## Other")
        .contains("As of a\\_\\*\\<b\\>.")
        .doesNotContain("## The signal");
  }

  @Test
  void differencesNeedRepeats() {
    assertThat(report(arm("a", 0.5), arm("b", 0.25))).doesNotContain("### Differences");

    assertThat(report(arm("a", 0.5, 0.51), arm("b", 0.25, 0.25)))
        .contains("| a − b | 25.50 ± 6.35 | **0.012** | -0.255 ± 0.064 | **0.012** | 2 |")
        .contains("Two repeats tell little")
        .contains("In test accuracy, 1 of 1 pair differs by more than chance (p < 0.05).");
  }

  @Test
  void ofManyArmsTheBestIsShownAgainstTheOthers() {
    ArmResult[] arms = IntStream.range(0, 7)
        .mapToObj(i -> arm("arm-" + i, 0.5 + 0.01 * i, 0.51 + 0.01 * i))
        .toArray(ArmResult[]::new);

    assertThat(report(arms).lines().filter(line -> line.contains(" − arm-")))
        .hasSize(6)
        .allMatch(line -> line.startsWith("| arm-6 − "));
    assertThat(report(arms)).contains("Shown is the most accurate arm against each other.");
  }

  private static ArmResult arm(String name, double... accuracies) {
    var trials = new ArrayList<TrialResult>();
    for (double accuracy : accuracies) {
      trials.add(new TrialResult(
          trials.size() + 1,
          Optional.of(new Completed(OptionalDouble.empty(), 1 - accuracy, accuracy)),
          Optional.empty()));
    }
    return new ArmResult(Manifests.arm(name, name, 1), trials);
  }

  private String report(ArmResult... arms) {
    return new Report(new Comparison(Manifests.small(), List.of(arms), rows), List.of()).markdown();
  }

  /** What is said of the first arm in the table under {@code heading}. */
  private List<String> table(String heading) {
    return report()
        .lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(4)
        .limit(1)
        .toList();
  }

  private Stream<String> headings() {
    return report().lines().filter(line -> line.startsWith("#"));
  }

  private String report() {
    return report(new ArmResult[0]);
  }

  private void captured(
      int repeat, Moment moment, String layer, Quantity quantity, float... values) {
    var summary = LayerSummary.ofValues();
    summary.count(values, values.length);
    summary.endCount();
    summary.refine(values, values.length);
    rows.add(new StatisticsRow(
        new CapturedLayer("zeros", repeat, moment, layer, quantity),
        summary.statistics(),
        OptionalDouble.empty()));
  }
}
