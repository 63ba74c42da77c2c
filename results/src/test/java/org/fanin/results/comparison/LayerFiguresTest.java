package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.Test;

class LayerFiguresTest {

  private static final ArmRecord HE = Manifests.arm("he", "he", 0.5);

  private final List<StatisticsRow> rows = new ArrayList<>();

  /** The values 0, 0, 6, 1, 3: mean 2, variance (4 + 4 + 16 + 1 + 1) / 5. */
  @Test
  void repeatsOfALayerSpreadAsOneHeap() {
    captured(1, Quantity.OUTPUT, 0, 0, 6);
    captured(2, Quantity.OUTPUT, 1, 3);
    captured(2, Quantity.PRE_ACTIVATION, 1_000);

    assertThat(figures().unknown(HE)).isEmpty();
    assertThat(figures().spreads(HE)).singleElement().satisfies(spread -> {
      assertThat(spread.layer()).isEqualTo("dense-1");
      assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt(5.2), within(1e-12));
      assertThat(spread.shareNearZero()).isEqualTo(0.4);
    });
  }

  @Test
  void estimateIsTheMeanOverRepeats() {
    captured(1, Quantity.OUTPUT, 0, 0, 6);
    captured(2, Quantity.OUTPUT, 1, 3);

    assertThat(figures().estimate(HE, "dense-1", of -> of.minimum()).map(Estimate::mean))
        .contains(0.5);
    assertThat(figures().estimate(HE, "head", of -> of.minimum())).isEmpty();
  }

  @Test
  void oneValueThatIsNotFiniteLeavesTheSpreadOpen() {
    captured(1, Quantity.OUTPUT, 1, 2, 3);
    captured(2, Quantity.OUTPUT, 1, Float.NaN, Float.NEGATIVE_INFINITY);

    assertThat(figures().unknown(HE)).contains("values of dense-1 are not finite, 2 of them");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(figures().unknown(HE)).contains("nothing was captured");
    var linear = new ArmRecord("he", "he", "adam", HE.layers().subList(1, 2), Optional.empty());
    assertThat(figures().unknown(linear)).isEqualTo(Optional.of("it has no hidden layer"));
  }

  private LayerFigures figures() {
    return new LayerFigures(rows, Moment.END, Quantity.OUTPUT);
  }

  private void captured(int repeat, Quantity quantity, float... values) {
    var summary = LayerSummary.ofValues();
    summary.count(values, values.length);
    summary.endCount();
    summary.refine(values, values.length);
    rows.add(new StatisticsRow(
        new CapturedLayer("he", repeat, Moment.END, "dense-1", quantity),
        summary.statistics(),
        OptionalDouble.empty()));
  }
}
