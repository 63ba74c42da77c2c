package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class ArmSignalTest {

  /** Of this arm theory expects 1.5 in dense-1, and nothing of the head. */
  private static final String GAUSSIAN = "gaussian(stddev=0.5)";

  private static final String ZEROS = "zeros";

  private final List<StatisticsRow> rows = new ArrayList<>();

  @Test
  void agreesWhereTheIntervalIsCloseToWhatIsExpected() {
    measured(GAUSSIAN, 1.4, 1.6, 1.5);

    assertThat(signal(GAUSSIAN).layers())
        .extracting(LayerSignal::agreement)
        .containsExactly(Agreement.AGREES, Agreement.NO_FORECAST);
    assertThat(signal(GAUSSIAN).count(Agreement.AGREES)).isEqualTo(1);
    assertThat(signal(GAUSSIAN).limit()).contains("the head is beyond it");
  }

  @Test
  void differsBeyondChance() {
    measured(GAUSSIAN, 3.0, 3.1, 2.9);

    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.DIFFERS);
    assertThat(signal(GAUSSIAN).layer("dense-1").orElseThrow().share().orElseThrow())
        .isBetween(1.99, 2.01);
  }

  @Test
  void isUndecidedWhereChanceAloneCouldDoThat() {
    measured(GAUSSIAN, 1, 4, 2);

    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.UNDECIDED);
  }

  /** A law without any chance, such as an orthogonal one, differs by float32's rounding. */
  @Test
  void roundingIsNoDifference() {
    measured(GAUSSIAN, 1.5 * 1.0000021, 1.5 * 1.0000022, 1.5 * 1.0000021);

    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.AGREES);
  }

  @Test
  void whereAllRepeatsAgreeTheyHaveToHit() {
    measured(GAUSSIAN, 1.5, 1.5);
    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.AGREES);

    rows.clear();
    measured(GAUSSIAN, 1.6, 1.6);
    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.DIFFERS);
  }

  @Test
  void oneRepeatDoesNotTell() {
    measured(GAUSSIAN, 30);

    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.UNDECIDED);
  }

  @Test
  void whereNothingIsExpectedNothingMayBe() {
    measured(ZEROS, 0, 0);
    assertThat(signal(ZEROS).layer("dense-1").map(LayerSignal::isZeroAsExpected))
        .contains(true);
    assertThat(agreement(ZEROS)).isEqualTo(Agreement.AGREES);

    rows.clear();
    measured(ZEROS, 0, 1e-9);
    assertThat(agreement(ZEROS)).isEqualTo(Agreement.DIFFERS);
  }

  /** Narrow ReLU networks die by chance: what theory expects is the mean over those that do not. */
  @Test
  void repeatsWithoutASignalDoNotTell() {
    measured(GAUSSIAN, 0, 0);
    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.UNDECIDED);

    rows.clear();
    measured(GAUSSIAN, 1.5, 0);
    assertThat(agreement(GAUSSIAN)).isEqualTo(Agreement.UNDECIDED);
  }

  /** Corrected for many others, the p-value says nothing, but the interval does. */
  @Test
  void anIntervalWithoutOneIsNoAgreementUnlessClose() {
    measured(GAUSSIAN, 1.73, 1.7, 1.65);
    LayerSignal off = signal(GAUSSIAN).layer("dense-1").orElseThrow();
    assertThat(off.withPValue(OptionalDouble.of(1)).agreement()).isEqualTo(Agreement.UNDECIDED);

    rows.clear();
    measured(GAUSSIAN, 1.53, 1.531, 1.532);
    LayerSignal close = signal(GAUSSIAN).layer("dense-1").orElseThrow();
    assertThat(close.withPValue(OptionalDouble.of(1)).agreement()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void repeatsThatAreNotFiniteDoNotTell() {
    measured(GAUSSIAN, 1.5, Double.NaN, 1.5);

    LayerSignal layer = signal(GAUSSIAN).layer("dense-1").orElseThrow();
    assertThat(layer.measured().keySet()).containsExactly(1, 3);
    assertThat(layer.repeats()).isEqualTo(3);
    assertThat(layer.inRepeat(2)).isEmpty();
    assertThat(signal(GAUSSIAN).isCaptured()).isTrue();
    assertThat(layer.agreement()).isEqualTo(Agreement.UNDECIDED);
  }

  @Test
  void whatWasNotCapturedHasNoVerdict() {
    assertThat(signal(GAUSSIAN).isMeasured()).isFalse();
    assertThat(signal(GAUSSIAN).isCaptured()).isFalse();
    assertThat(signal(GAUSSIAN).layers())
        .extracting(LayerSignal::agreement)
        .containsExactly(Agreement.NOT_MEASURED, Agreement.NO_FORECAST);
  }

  /** Of many layers that theory is right about, hardly any may look wrong. */
  @Test
  void allLayersAreTestedTogether() {
    List<OptionalDouble> alone = List.of(OptionalDouble.of(0.02));
    List<OptionalDouble> together =
        IntStream.range(0, 10).mapToObj(i -> OptionalDouble.of(0.02)).toList();

    assertThat(Significance.corrected(alone)).containsExactly(OptionalDouble.of(0.02));
    assertThat(Significance.corrected(together)).containsOnly(OptionalDouble.of(0.2));

    measured(GAUSSIAN, 1.73, 1.7, 1.65);
    LayerSignal layer = signal(GAUSSIAN).layer("dense-1").orElseThrow();
    assertThat(layer.pValue().orElseThrow()).isBetween(0.005, 0.05);
    assertThat(layer.agreement()).isEqualTo(Agreement.DIFFERS);
    assertThat(layer.withPValue(OptionalDouble.of(0.2)).agreement()).isEqualTo(Agreement.UNDECIDED);
  }

  private Agreement agreement(String arm) {
    return signal(arm).layer("dense-1").orElseThrow().agreement();
  }

  private ArmSignal signal(String arm) {
    var figures = new LayerFigures(rows, Moment.INIT, Quantity.PRE_ACTIVATION);
    return ArmSignal.of(Manifests.small(), figures).stream()
        .filter(signal -> signal.arm().equals(arm))
        .findFirst()
        .orElseThrow();
  }

  /** A value in each repeat whose square is {@code secondMoments}. */
  private void measured(String arm, double... secondMoments) {
    for (int i = 0; i < secondMoments.length; i++) {
      var summary = LayerSummary.ofValues();
      float[] value = {(float) Math.sqrt(secondMoments[i])};
      summary.count(value, 1);
      summary.endCount();
      summary.refine(value, 1);
      rows.add(new StatisticsRow(
          new CapturedLayer(arm, i + 1, Moment.INIT, "dense-1", Quantity.PRE_ACTIVATION),
          summary.statistics(),
          OptionalDouble.empty()));
    }
  }
}
