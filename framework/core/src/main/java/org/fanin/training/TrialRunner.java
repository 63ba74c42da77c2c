package org.fanin.training;

import java.util.List;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.plan.Trial;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.Origin;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TimeAndPlace.TrialTime;
import org.fanin.results.folder.TrialFolder;

/** Runs one trial, from its draws to {@code outcome.json}. */
public final class TrialRunner {

  private final TrialContext context;
  private final TrialListener listener;

  /** Runs trials of {@code context}. */
  public TrialRunner(TrialContext context, TrialListener listener) {
    this.context = context;
    this.listener = listener;
  }

  /**
   * Runs {@code trial} and writes its files. A trial that breaks is an outcome, not an exception.
   *
   * @param reproduce the command that runs this trial's arm alone
   * @throws RunFolderException if a file can't be written
   * @throws RunCancelledException if the listener does
   */
  public Report run(Trial trial, TrialFolder folder, String reproduce) {
    long start = System.nanoTime();
    Outcome outcome;
    double stepsPerSecond = 0;
    try (var session = new NetworkSession(context.spec(trial.arm()))) {
      List<LayerState> drawn = KernelDraws.of(trial, context);
      session.start(drawn, KernelDraws.numbers(trial));
      List<LayerState> fitted = new LayerFits(session, context, trial).replace(drawn);
      new NetworkTuning(session, context, trial).replace(fitted);
      var captures = new CaptureRecorder(context, trial, folder);
      captures.take(session, Moment.INIT);
      try (HistoryWriter history = history(trial, folder)) {
        var trainer = new Trainer(session, context, trial, history::append, listener);
        outcome = trainer.train(captures);
        stepsPerSecond = trainer.stepsPerSecond();
        history.commit();
      }
      captures.take(session, Moment.END);
    } catch (RunFolderException | RunCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      outcome = new Outcome.Failed(oneLine(e), reproduce);
    }
    folder.write(outcome);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Report(
        outcome, new TrialTime(trial.arm().slug(), trial.repeat(), seconds, stepsPerSecond));
  }

  private HistoryWriter history(Trial trial, TrialFolder folder) {
    return HistoryWriter.create(
        folder.history(),
        new Origin(context.study().name(), trial.arm().label(), trial.repeat()),
        trial.arm().network().kernels().stream().map(Kernel::layer).toList(),
        context.memory());
  }

  private static String oneLine(RuntimeException failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }

  /**
   * How a trial went.
   *
   * @param outcome how it ended
   * @param time what it took
   */
  public record Report(Outcome outcome, TrialTime time) {}
}
