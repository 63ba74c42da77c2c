package org.fanin.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.fanin.plan.Trial;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.Outcome;
import org.fanin.training.RunCancelledException;
import org.fanin.training.TrialListener.Progress;
import org.junit.jupiter.api.Test;

class RunProgressTest {

  private static final Outcome DIVERGED =
      new Outcome.Diverged(1, Double.NaN, "fanin run x --trial he/1");
  private static final Path FOLDER = Path.of("runs/two-arms/now");

  private final FakeScreen screen = new FakeScreen();
  private final FakeClock clock = new FakeClock();
  private final RunProgress progress = new RunProgress(screen, clock);
  private final List<Trial> trials = TwoArmsPlan.of().trials();

  @Test
  void saysWhatRunsAndWhere() {
    progress.planned(TwoArmsPlan.of(), FOLDER);

    assertThat(screen.milestones)
        .containsExactly("two-arms: 4 trials (2 arms x 2 repeats) of 5 epochs, into " + FOLDER);
    assertThat(screen.message).isEqualTo("0/4 trials");
  }

  @Test
  void countsTheStepsOfAllTrialsThatRunSideBySide() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    progress.started(trials.get(0));
    progress.started(trials.get(1));
    clock.pass(30);
    progress.progressed(trials.get(0), at(3, 50));
    progress.progressed(trials.get(1), at(2, 50));

    // 2.5 and 1.5 of 4 times 5 epochs in 30 s: an arm takes 60 s, the other 100 s.
    assertThat(screen.fraction).isCloseTo(4.0 / 20, within(1e-12));
    assertThat(screen.message)
        .isEqualTo("0/4 trials, 2 min 10 s left, epoch 3/5, loss 0.1235, accuracy 96.3 %  he #1");
  }

  @Test
  void countsWhatNeedNotRunAgain() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    trials.forEach(progress::started);
    progress.finished(trials.get(0), new Outcome.Completed(OptionalDouble.of(0.1), 0.08, 0.978));
    progress.finished(trials.get(1), new Outcome.Failed("out of\u001b[2J\nluck", "fanin run"));

    assertThat(progress.done()).isEqualTo("1 of 4 trials");
    assertThat(progress.allOver()).isFalse();

    for (Trial trial : trials.subList(2, 4)) {
      progress.finished(trial, new Outcome.Failed("out of luck", "fanin run"));
    }

    assertThat(progress.allOver()).isTrue();
  }

  @Test
  void stopsBeforeAnythingIsWritten() {
    progress.dataRead();
    progress.cancel();

    assertThatThrownBy(progress::dataRead).isInstanceOf(RunCancelledException.class);
    assertThat(progress.folder()).isEmpty();
  }

  @Test
  void keepsALineForEachFinishedTrial() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    trials.forEach(progress::started);
    clock.pass(61);
    progress.finished(trials.get(0), new Outcome.Completed(OptionalDouble.of(0.1), 0.08, 0.978));
    progress.finished(
        trials.get(1), new Outcome.Diverged(12, Double.NaN, "fanin run x --trial he/2"));
    progress.finished(trials.get(2), new Outcome.Failed("out of\u001b[2J\nluck", "fanin run"));

    assertThat(screen.milestones.subList(1, 4))
        .containsExactly(
            "1/4  he #1       test accuracy 97.80 %, test loss 0.08, 1 min 1 s",
            "2/4  he wide #1  diverged at step 12 with loss NaN, 1 min 1 s",
            "3/4  he #2       failed: out of\uFFFD[2J luck, 1 min 1 s");
    assertThat(screen.fraction).isEqualTo(0.75);
  }

  @Test
  void logsFinishedEpochsButNoFloodOfThem() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    progress.started(trials.get(0));
    progress.progressed(trials.get(0), at(1, 99));
    progress.progressed(trials.get(0), at(1, 100));
    progress.progressed(trials.get(0), at(2, 100));
    clock.pass(2);
    progress.progressed(trials.get(0), at(3, 100));

    assertThat(screen.details)
        .containsExactly(
            "he #1: epoch 1/5, loss 0.1235, accuracy 96.3 %, 0/4 trials",
            "he #1: epoch 3/5, loss 0.1235, accuracy 96.3 %, 0/4 trials, 14 s left");
  }

  @Test
  void countsKeptTrialsAsDoneButNotAsFast() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    trials.subList(0, 2).forEach(trial -> progress.kept(trial, DIVERGED));
    progress.started(trials.get(2));
    clock.pass(10);
    progress.progressed(trials.get(2), at(1, 100));

    assertThat(screen.message).startsWith("2/4 trials, 1 min 30 s left");
  }

  @Test
  void tellsNoTimeOfTrialsThatAreKept() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    progress.kept(trials.get(0), DIVERGED);
    progress.started(trials.get(1));
    progress.finished(trials.get(1), DIVERGED);
    trials.subList(2, 4).forEach(trial -> progress.kept(trial, DIVERGED));

    assertThat(screen.milestones.subList(1, 5))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("with loss NaN, kept"),
            line -> assertThat(line).endsWith("with loss NaN, 0 s"),
            line -> assertThat(line).endsWith("with loss NaN, kept"),
            line -> assertThat(line).endsWith("with loss NaN, kept"));
    assertThat(screen.details).containsExactly("all trials are over; summarizing");
  }

  @Test
  void saysThatThereWasNothingToResume() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    trials.forEach(trial -> progress.kept(trial, DIVERGED));

    assertThat(screen.milestones)
        .hasSize(6)
        .endsWith("nothing to resume: all trials were over; only the report is made again");
  }

  @Test
  void stopsTheRunOnceCancelled() {
    progress.planned(TwoArmsPlan.of(), FOLDER);
    progress.started(trials.get(0));
    progress.cancel();

    assertThatThrownBy(() -> progress.progressed(trials.get(0), at(1, 1)))
        .isInstanceOf(RunCancelledException.class);
    assertThatThrownBy(() -> progress.summarizing(1, 2)).isInstanceOf(RunCancelledException.class);
    assertThat(progress.done()).isEqualTo("0 of 4 trials");
    assertThat(progress.folder()).contains(FOLDER);
  }

  private static Progress at(int epoch, int step) {
    return new Progress(epoch, 5, step, 100, new Score(0.12345, 0.963));
  }

  private static final class FakeClock extends Clock {
    private Instant now = Instant.EPOCH;

    void pass(int seconds) {
      now = now.plus(Duration.ofSeconds(seconds));
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("instants have no zone");
    }
  }
}
