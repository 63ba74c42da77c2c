package org.fanin.training;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.fanin.graph.NetworkSession;
import org.fanin.graph.Training;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.plan.Trial;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.Origin;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.folder.TimeAndPlace.TrialTime;
import org.fanin.results.folder.TrialFolder;

/** Runs one trial, from its draws to {@code outcome.json}. */
public final class TrialRunner {

  private final TrialContext context;
  private final TrialListener listener;
  private final OptionalInt checkpointEvery;

  /** Runs trials of {@code context} without checkpoints. */
  public TrialRunner(TrialContext context, TrialListener listener) {
    this(context, listener, OptionalInt.empty());
  }

  /** Runs trials of {@code context}, with a checkpoint after every n-th epoch. */
  public TrialRunner(TrialContext context, TrialListener listener, OptionalInt checkpointEvery) {
    this.context = context;
    this.listener = listener;
    this.checkpointEvery = checkpointEvery;
  }

  /**
   * Runs {@code trial} and writes its files; goes on from its latest checkpoint, if it has one. A
   * trial that breaks is an outcome, not an exception.
   *
   * @param reproduce the command that runs this trial alone
   * @throws RunFolderException if a file can't be written
   * @throws RunCancelledException if the listener does
   */
  public Report run(Trial trial, TrialFolder folder, String reproduce) {
    long start = System.nanoTime();
    Trained trained;
    try {
      trained = context
          .sessions()
          .lend(context.spec(trial.arm()), session -> train(session, trial, folder, reproduce));
    } catch (RunFolderException | RunCancelledException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      // The errors are those that code of others brings about.
      trained = new Trained(new Outcome.Failed(oneLine(e), reproduce), 0);
    }
    folder.write(trained.outcome());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Report(
        trained.outcome(),
        new TrialTime(trial.arm().slug(), trial.repeat(), seconds, trained.stepsPerSecond()));
  }

  private record Trained(Outcome outcome, double stepsPerSecond) {}

  private Trained train(NetworkSession session, Trial trial, TrialFolder folder, String reproduce) {
    var checkpoints =
        new Checkpoints(folder, checkpointEvery, session::state, file -> history(trial, file));
    List<HistoryRow> before = checkpoints.restore(context.memory());
    Training training = before.isEmpty() ? start(session, trial) : session;
    var evaluator = new Evaluator(session, context, new CaptureRecorder(context, trial, folder));
    Trained trained;
    try (HistoryWriter history = history(trial, folder.history())) {
      Consumer<HistoryRow> rows = checkpoints.remembering(history::append);
      var trainer = new Trainer(training, context, trial, rows, evaluator, listener);
      Outcome outcome = trainer.train(before, checkpoints::after, reproduce);
      trained = new Trained(outcome, trainer.stepsPerSecond());
      history.commit();
    }
    evaluator.end();
    return trained;
  }

  /** Sets the network to its start; how it is trained from there. */
  private Training start(NetworkSession session, Trial trial) {
    List<LayerState> drawn = KernelDraws.of(trial, context);
    session.start(drawn, KernelDraws.numbers(trial));
    List<LayerState> fitted = new LayerFits(session, context, trial).replace(drawn);
    new NetworkTuning(session, context, trial).replace(fitted);
    return session.training();
  }

  private HistoryWriter history(Trial trial, Path file) {
    return HistoryWriter.create(
        file,
        new Origin(context.study().name(), trial.arm().label(), trial.repeat()),
        trial.arm().network().kernels().stream().map(Kernel::layer).toList(),
        context.memory());
  }

  private static String oneLine(Throwable failure) {
    // What an error is, its message alone does not say: "Java heap space".
    String message = failure.getMessage() == null || failure instanceof Error
        ? failure.toString()
        : failure.getMessage();
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
