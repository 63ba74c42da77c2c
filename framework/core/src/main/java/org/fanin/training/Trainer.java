package org.fanin.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession.Steps;
import org.fanin.graph.Training;
import org.fanin.plan.Trial;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Outcome.Completed;
import org.fanin.results.folder.Outcome.Diverged;
import org.fanin.study.Schedule;

/**
 * Trains one network, epoch by epoch.
 *
 * <p>Steps run inside the graph, {@value #LOGGED_STEPS} a call. In the first step of each the norms of
 * the gradients are measured.
 */
final class Trainer {

  private static final int LOGGED_STEPS = 100;

  private final Training training;
  private final Trial trial;
  private final Consumer<HistoryRow> history;
  private final Evaluator evaluator;
  private final TrialListener listener;
  private final Schedule schedule;
  private final Part train;

  private long step;
  private long timedSteps;
  private long trainingNanos;

  Trainer(
      Training training,
      TrialContext context,
      Trial trial,
      Consumer<HistoryRow> history,
      Evaluator evaluator,
      TrialListener listener) {
    this.training = training;
    this.trial = trial;
    this.history = history;
    this.evaluator = evaluator;
    this.listener = listener;
    this.schedule = context.study().schedule();
    this.train = context.tensors().train();
  }

  /**
   * Trains to the end of the schedule, or to the first training loss that is not finite.
   *
   * @param before the rows of the epochs that an earlier process trained
   * @param afterEpoch is told of every epoch that ends
   * @param reproduce what to type to see it again
   */
  Outcome train(List<HistoryRow> before, IntConsumer afterEpoch, String reproduce) {
    before.forEach(history);
    HistoryRow last =
        before.isEmpty() ? evaluated(0, Optional.empty()) : before.get(before.size() - 1);
    step = last.step();
    for (int epoch = last.epoch() + 1; epoch <= schedule.epochs(); epoch++) {
      var totals = new Totals();
      trainEpoch(epoch, totals);
      if (!Double.isFinite(totals.lastLoss)) {
        return new Diverged(step, totals.lastLoss, reproduce);
      }
      last = evaluated(epoch, Optional.of(totals.score()));
      afterEpoch.accept(epoch);
    }
    return ended(last, reproduce);
  }

  /** The last step may have been too far: then no training loss has seen it yet. */
  private Outcome ended(HistoryRow last, String reproduce) {
    Score test = last.test().orElseThrow();
    return Double.isFinite(test.loss())
        ? new Completed(
            last.train().stream().mapToDouble(Score::loss).findFirst(),
            test.loss(),
            test.accuracy())
        : new Diverged(step, test.loss(), reproduce);
  }

  private HistoryRow evaluated(int epoch, Optional<Score> trained) {
    HistoryRow row = HistoryRow.epoch(epoch, step, trained, evaluator.captureAndTest(epoch));
    history.accept(row);
    return row;
  }

  /** Steps a second of training alone, without evaluation and captures; 0 without training. */
  double stepsPerSecond() {
    return trainingNanos == 0 ? 0 : timedSteps * 1e9 / trainingNanos;
  }

  private void trainEpoch(int epoch, Totals totals) {
    int[] order = trial.seeds().shuffle(epoch, train.count());
    int batches = (train.count() - 1) / schedule.batchSize() + 1;
    for (int from = 0; from < batches && Double.isFinite(totals.lastLoss); ) {
      int[] next = batches(order, from, LOGGED_STEPS);
      long start = System.nanoTime();
      Steps steps = training.train(train, next, step);
      trainingNanos += System.nanoTime() - start;
      step += steps.count();
      timedSteps += steps.count();
      from += steps.count();
      int samples = Math.min(steps.count() * schedule.batchSize(), next.length);
      totals.add(steps, samples);
      var score = new Score(steps.lossSum() / samples, (double) steps.correct() / samples);
      history.accept(HistoryRow.step(epoch, step, score, steps.gradientNorms()));
      listener.progressed(
          trial,
          new TrialListener.Progress(epoch, schedule.epochs(), from, batches, totals.score()));
    }
  }

  /** The samples of so many batches, or of all that are left. */
  private int[] batches(int[] order, int first, int count) {
    int from = first * schedule.batchSize();
    long to = Math.min(order.length, from + (long) count * schedule.batchSize());
    return Arrays.copyOfRange(order, from, Math.toIntExact(to));
  }

  /** Sums over the samples of an epoch. */
  private static final class Totals {
    private double lossSum;
    private long correct;
    private int samples;
    private double lastLoss;

    void add(Steps steps, int count) {
      lossSum += steps.lossSum();
      correct += steps.correct();
      samples += count;
      lastLoss = steps.lastLoss();
    }

    Score score() {
      return new Score(lossSum / samples, (double) correct / samples);
    }
  }
}
