package org.fanin.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fanin.results.comparison.ArmResult;
import org.fanin.results.comparison.TrialResult;
import org.fanin.results.folder.Manifest.ArmRecord;
import org.fanin.results.folder.Outcome;
import org.junit.jupiter.api.Test;

class SharedRepeatsTest {

  private static final Outcome DIVERGED = new Outcome.Diverged(1, Double.NaN, "fanin run s");

  @Test
  void onlyWhatBothCompletedIsLeft() {
    ArmResult run = arm(completed(0.5), completed(0.6), DIVERGED, completed(0.7));
    ArmResult cutShort = arm(completed(0.1), completed(0.2), completed(0.3));

    assertThat(repeats(SharedRepeats.of(run, Optional.of(cutShort)))).containsExactly(1, 2);
    assertThat(repeats(SharedRepeats.of(cutShort, Optional.of(run)))).containsExactly(1, 2);
  }

  @Test
  void whatSharesNothingIsLeftWhole() {
    ArmResult run = arm(completed(0.5), completed(0.6));

    assertThat(SharedRepeats.of(run, Optional.empty())).isEqualTo(run);
    assertThat(SharedRepeats.of(run, Optional.of(arm(DIVERGED, DIVERGED)))).isEqualTo(run);
  }

  private static List<Integer> repeats(ArmResult arm) {
    return arm.trials().stream().map(TrialResult::repeat).toList();
  }

  private static ArmResult arm(Outcome... outcomes) {
    return new ArmResult(
        new ArmRecord("he", "he", "adam", List.of(), Optional.empty()),
        IntStream.range(0, outcomes.length)
            .mapToObj(i -> new TrialResult(i + 1, Optional.of(outcomes[i]), Optional.empty()))
            .toList());
  }

  private static Outcome completed(double accuracy) {
    return new Outcome.Completed(OptionalDouble.of(0.1), 0.1, accuracy);
  }
}
