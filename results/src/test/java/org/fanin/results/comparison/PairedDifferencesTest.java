package org.fanin.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.TTest;
import org.fanin.results.folder.Manifests;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Outcome.Diverged;
import org.junit.jupiter.api.Test;

class PairedDifferencesTest {

  private static final double[] GOOD = {0.97, 0.975, 0.98};
  private static final double[] FAIR = {0.96, 0.966, 0.971};

  @Test
  void differencesAreTakenRepeatByRepeat() {
    PairedDifference pair =
        only(PairedDifferences.of(List.of(arm("fair", FAIR), arm("good", GOOD))));

    assertThat(List.of(pair.first(), pair.second())).containsExactly("good", "fair");
    assertThat(pair.accuracy().estimate())
        .hasValueSatisfying(of -> assertThat(of.mean()).isCloseTo(0.028 / 3, within(1e-12)));
    assertThat(pair.accuracy().pValue())
        .hasValueCloseTo(TTest.withDefaults().pairedTest(GOOD, FAIR).getPValue(), within(1e-12));
    assertThat(pair.accuracy().isSignificant()).isTrue();
    assertThat(pair.loss().estimate())
        .hasValueSatisfying(of -> assertThat(of.mean()).isCloseTo(-0.028 / 3, within(1e-12)));
  }

  @Test
  void morePairsAreCorrectedFor() {
    double raw = TTest.withDefaults().pairedTest(GOOD, FAIR).getPValue();

    List<PairedDifference> pairs = PairedDifferences.of(
        List.of(arm("good", GOOD), arm("fair", FAIR), arm("wild", 0.1, 0.9, 0.8)));

    assertThat(pairs).extracting(PairedDifference::first).containsExactly("good", "good", "fair");
    assertThat(pairs).extracting(PairedDifference::second).containsExactly("fair", "wild", "wild");
    assertThat(pairs.get(0).accuracy().pValue()).hasValueCloseTo(3 * raw, within(1e-12));
    assertThat(pairs.get(1).accuracy().isSignificant()).isFalse();
  }

  @Test
  void onlyRepeatsThatBothCompletedCount() {
    ArmResult gap = new ArmResult(
        Manifests.arm("gap", "gap", 1),
        List.of(
            trial(1, new Diverged(7, Double.NaN, "fanin run")),
            trial(2, completed(0.5)),
            trial(3, completed(0.5))));

    PairedDifference pair = only(PairedDifferences.of(List.of(gap, arm("good", GOOD))));

    assertThat(pair.accuracy().estimate()).hasValueSatisfying(of -> {
      assertThat(of.count()).isEqualTo(2);
      assertThat(of.mean()).isCloseTo(0.4775, within(1e-12));
    });
  }

  @Test
  void oneRepeatOrAnUnchangingDifferenceIsNotTested() {
    PairedDifference once = only(PairedDifferences.of(List.of(arm("a", 0.5), arm("b", 0.25))));
    PairedDifference alike =
        only(PairedDifferences.of(List.of(arm("a", 0.5, 0.5), arm("b", 0.25, 0.25))));

    for (PairedDifference pair : List.of(once, alike)) {
      assertThat(pair.accuracy().estimate().map(Estimate::mean)).contains(0.25);
      assertThat(pair.accuracy().pValue()).isEmpty();
      assertThat(pair.accuracy().isSignificant()).isFalse();
    }
  }

  /** 0.9588 and 0.9747 less by 0.0086 each are not the same numbers in binary. */
  @Test
  void tiesOfAccuraciesAreTies() {
    PairedDifference pair =
        only(PairedDifferences.of(List.of(arm("a", 0.9588, 0.9747), arm("b", 0.9502, 0.9661))));

    assertThat(pair.accuracy().pValue()).isEmpty();
    assertThat(pair.accuracy().estimate().map(Estimate::halfWidth)).contains(OptionalDouble.of(0));
  }

  /** By its own mean, gap is the better one, since it lost its worst repeat. */
  @Test
  void theBetterOneIsThatOfTheRepeatsOfBoth() {
    ArmResult gap = new ArmResult(
        Manifests.arm("gap", "gap", 1),
        List.of(
            trial(1, new Diverged(7, Double.NaN, "fanin run")),
            trial(2, completed(0.9)),
            trial(3, completed(0.9))));

    PairedDifference pair = only(PairedDifferences.of(List.of(gap, arm("whole", 0.5, 0.92, 0.92))));

    assertThat(pair.first()).isEqualTo("whole");
    assertThat(pair.repeats()).isEqualTo(2);
    assertThat(pair.accuracy().estimate())
        .hasValueSatisfying(of -> assertThat(of.mean()).isCloseTo(0.02, within(1e-9)));
  }

  @Test
  void anArmWithoutACompletedTrialHasNoDifference() {
    ArmResult lost = new ArmResult(
        Manifests.arm("lost", "lost", 1),
        List.of(new TrialResult(1, Optional.empty(), Optional.empty())));

    assertThat(PairedDifferences.of(List.of(lost, arm("good", GOOD)))).isEmpty();
  }

  private static PairedDifference only(List<PairedDifference> pairs) {
    assertThat(pairs).hasSize(1);
    return pairs.get(0);
  }

  private static ArmResult arm(String name, double... accuracies) {
    var trials = new ArrayList<TrialResult>();
    for (double accuracy : accuracies) {
      trials.add(trial(trials.size() + 1, completed(accuracy)));
    }
    return new ArmResult(Manifests.arm(name, name, 1), trials);
  }

  private static TrialResult trial(int repeat, Outcome outcome) {
    return new TrialResult(repeat, Optional.of(outcome), Optional.empty());
  }

  private static Completed completed(double accuracy) {
    return new Completed(OptionalDouble.of(0.1), 1 - accuracy, accuracy);
  }
}
