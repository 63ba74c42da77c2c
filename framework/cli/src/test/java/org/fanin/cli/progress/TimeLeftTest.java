package org.fanin.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fanin.plan.Trial;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

  /** Of two arms in turn. */
  private final List<Trial> trials = TwoArmsPlan.of().trials();

  private final TimeLeft timeLeft = new TimeLeft(trials);

  @Test
  void nothingIsKnownBeforeTheFirstSteps() {
    assertThat(timeLeft.estimate(at(0))).isEmpty();
    timeLeft.started(trials.get(0), at(0));
    assertThat(timeLeft.estimate(at(5))).isEmpty();
  }

  /** As of a silent network beside one that learns. */
  @Test
  void anArmOfShortTrialsSaysNothingOfTheOther() {
    timeLeft.started(trials.get(0), at(0));
    timeLeft.started(trials.get(1), at(0));
    timeLeft.finished(trials.get(0), at(2));
    timeLeft.started(trials.get(2), at(2));
    timeLeft.finished(trials.get(2), at(4));
    timeLeft.progressed(trials.get(1), 0.1, at(4));

    // The arm takes 40 s: 36 of this trial and 40 of the next, two at a time.
    assertThat(timeLeft.estimate(at(4))).contains(Duration.ofSeconds(38));
  }

  @Test
  void anArmOfWhichNothingIsKnownTakesAsLongAsTheLongest() {
    timeLeft.started(trials.get(0), at(0));
    timeLeft.finished(trials.get(0), at(10));

    assertThat(timeLeft.estimate(at(10))).contains(Duration.ofSeconds(30));
  }

  @Test
  void oneTrialThatIsLeftIsNoFasterForTheOthersThatRanBesideIt() {
    trials.subList(2, 4).forEach(timeLeft::kept);
    timeLeft.started(trials.get(0), at(0));
    timeLeft.started(trials.get(1), at(0));
    timeLeft.finished(trials.get(1), at(10));
    timeLeft.progressed(trials.get(0), 0.25, at(10));

    assertThat(timeLeft.estimate(at(10))).contains(Duration.ofSeconds(30));
  }

  @Test
  void whatACheckpointHadIsDoneButNotAsFast() {
    trials.subList(1, 4).forEach(timeLeft::kept);
    timeLeft.started(trials.get(0), at(0));
    timeLeft.progressed(trials.get(0), 0.5, at(10));
    timeLeft.progressed(trials.get(0), 0.6, at(20));

    assertThat(timeLeft.estimate(at(20))).contains(Duration.ofSeconds(40));
  }

  @Test
  void aTrialThatTakesLongerThanItsPaceHasNothingLeft() {
    trials.subList(1, 4).forEach(timeLeft::kept);
    timeLeft.started(trials.get(0), at(0));
    timeLeft.progressed(trials.get(0), 0.5, at(10));

    assertThat(timeLeft.estimate(at(30))).contains(Duration.ZERO);
  }

  private static Instant at(int seconds) {
    return Instant.EPOCH.plusSeconds(seconds);
  }
}
