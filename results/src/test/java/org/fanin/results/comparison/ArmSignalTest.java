package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class ArmSignalTest {

  /** Six inputs of mean square 1: theory expects 6 stddev^2 of dense-1, and nothing of the head. */
  private static final ArmRecord HALF = Manifests.arm("half", "half", 0.5);

  private static final ArmRecord ZEROS = Manifests.arm("zeros", "zeros", 0);

  private final List<StatisticsRow> rows = new ArrayList<>();

  @Test
  void agreesWithinChance() {
    measured(HALF, 1.3, 1.8, 1.5);

    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.AGREES);
    assertThat(signal(HALF).layers())
        .extracting(LayerSignal::agreement)
        .containsExactly(Agreement.AGREES, Agreement.NO_FORECAST);
  }

  @Test
  void differsBeyondChance() {
    measured(HALF, 3.0, 3.1, 2.9);

    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.DIFFERS);
    assertThat(signal(HALF).layer("dense-1").flatMap(LayerSignal::ratio))
        .hasValueSatisfying(ratio -> assertThat(ratio.mean()).isBetween(1.99, 2.01));
  }

  @Test
  void oneRepeatDoesNotTell() {
    measured(HALF, 30);

    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.UNTESTED);
  }

  @Test
  void aLawWithoutChanceHasToHitExactly() {
    measured(HALF, 1.5, 1.5);
    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.AGREES);

    rows.clear();
    measured(HALF, 1.6, 1.6);
    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.DIFFERS);
  }

  @Test
  void whereNothingIsExpectedNothingMayBe() {
    measured(ZEROS, 0, 0);
    assertThat(signal(ZEROS).layer("dense-1").map(LayerSignal::isZeroAsExpected))
        .contains(true);
    assertThat(signal(ZEROS).agreement()).isEqualTo(Agreement.AGREES);

    rows.clear();
    measured(ZEROS, 0, 1e-9);
    assertThat(signal(ZEROS).agreement()).isEqualTo(Agreement.DIFFERS);
  }

  @Test
  void aRepeatThatLostItsSignalDoesNotTell() {
    measured(HALF, 1.5, 0);

    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.UNTESTED);
  }

  @Test
  void valuesThatAreNotFiniteAreNoSignal() {
    measured(HALF, Double.NaN, Double.POSITIVE_INFINITY);

    assertThat(signal(HALF).isMeasured()).isFalse();
    assertThat(signal(HALF).agreement()).isEqualTo(Agreement.NO_FORECAST);
  }

  /** Of many arms that theory is right about, hardly any may look wrong. */
  @Test
  void allLayersAreTestedTogether() {
    List<ArmRecord> arms = IntStream.range(0, 10)
        .mapToObj(i -> Manifests.arm("arm-" + i, "arm-" + i, 0.5))
        .toList();
    // A single one of these would be off with p = 0.02.
    arms.forEach(arm -> measured(arm, 1.6, 1.62, 1.65));
    List<ArmSignal> all = ArmSignal.of(arms, figures());

    assertThat(ArmSignal.of(arms.subList(0, 1), figures()).get(0).agreement())
        .isEqualTo(Agreement.DIFFERS);
    assertThat(all).extracting(ArmSignal::agreement).containsOnly(Agreement.AGREES);
  }

  private ArmSignal signal(ArmRecord arm) {
    return ArmSignal.of(List.of(arm), figures()).get(0);
  }

  private LayerFigures figures() {
    return new LayerFigures(rows, Moment.INIT, Quantity.PRE_ACTIVATION);
  }

  /** A value in each repeat whose square is {@code secondMoments}. */
  private void measured(ArmRecord arm, double... secondMoments) {
    for (int i = 0; i < secondMoments.length; i++) {
      var summary = LayerSummary.ofValues();
      float[] value = {(float) Math.sqrt(secondMoments[i])};
      summary.count(value, 1);
      summary.endCount();
      summary.refine(value, 1);
      rows.add(new StatisticsRow(
          new CapturedLayer(arm.label(), i + 1, Moment.INIT, "dense-1", Quantity.PRE_ACTIVATION),
          summary.statistics(),
          OptionalDouble.empty()));
    }
  }
}
