package org.fanin.cli;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fanin.cli.description.DescriptionText;
import org.fanin.cli.description.Needs;
import org.fanin.cli.description.StudyDescription;
import org.fanin.cli.mistakes.BrokenRunException;
import org.fanin.cli.mistakes.Errors;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.mistakes.KeptRunException;
import org.fanin.cli.mistakes.MoreMistakes;
import org.fanin.cli.mistakes.TooLargeException;
import org.fanin.cli.options.ChosenStudy;
import org.fanin.cli.options.ConductOptions;
import org.fanin.cli.options.PlacesOfRun;
import org.fanin.cli.options.StudyOptions;
import org.fanin.cli.options.Threads;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.ShellWord;
import org.fanin.cli.output.Streams;
import org.fanin.cli.progress.RunProgress;
import org.fanin.cli.progress.Screen;
import org.fanin.cli.result.RunResult;
import org.fanin.graph.Device;
import org.fanin.graph.Devices;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.running.ForeignCode;
import org.fanin.running.LocalTrialExecutor;
import org.fanin.running.RunListener;
import org.fanin.running.RunReport;
import org.fanin.running.RunRequest;
import org.fanin.running.StudyRunner;
import org.fanin.running.TrialFailedException;
import org.fanin.study.StudyOverrides;
import org.fanin.training.RunCancelledException;
import org.fanin.wiring.DataModule;
import org.fanin.wiring.LocalRunModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code run}. */
@Command(
    name = "run",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Run a study: train every arm, capture its layers, compare, and write a report.",
    footer = {
      "%nExample: one epoch of two arms, in a minute or less",
      "  fanin run mnist-relu --epochs 1 --only he,glorot",
      "%nThe comparison goes to standard output, progress to standard error, and everything else into"
          + " a new folder DIR/STUDY/TIME: report.html, report.md, figures, Arrow files."
    })
final class RunCommand implements Callable<Integer>, MoreMistakes {

  /** How a command to go on with a run begins. */
  static final String RESUME = "fanin resume";

  private final Streams streams;

  @Mixin
  private final StudyOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the folder of the run is made. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  @Option(
      names = "--resume",
      description = "Finish the newest run of this study that was cut short and has these settings,"
          + " instead of a new one. 'fanin resume RUN' names it.")
  private boolean resume;

  @Option(
      names = "--dry-run",
      description = "Say what would run and what it needs, as 'fanin describe' does, and exit.")
  private boolean dryRun;

  @Option(
      names = "--device",
      paramLabel = "cpu|gpu|gpu:N",
      description = "Where networks are trained. Default: cpu.")
  private Device device = Device.CPU;

  @Mixin
  private ConductOptions how = new ConductOptions();

  private Optional<String> begunBy = Optional.empty();

  RunCommand(Streams streams) {
    this.streams = streams;
    this.options = new StudyOptions(streams);
  }

  @Override
  public Integer call() {
    return resume ? work(StudyRunner::resumeNewest, true, how) : work(StudyRunner::run, false, how);
  }

  @Override
  public void check() {
    options.check();
  }

  /** Finishes the run in {@code folder}, which this command began. */
  int resume(RunFolder folder, ConductOptions conduct) {
    options.lookIn(PlacesOfRun.of(folder));
    begunBy = Optional.of(folder.manifest().command());
    Work going = (runner, request, listener) -> runner.resume(folder, request, listener);
    return work(going, true, conduct.orLimitOf(how));
  }

  /** Runs or resumes. */
  private interface Work {
    RunReport of(StudyRunner runner, RunRequest request, RunListener listener);
  }

  private int work(Work work, boolean goesOn, ConductOptions conduct) {
    ChosenStudy chosen = options.choose(conduct.readingLimit());
    RunRequest request = request(chosen, conduct);
    int threadsPerTrial = request.study().schedule().threadsPerTrial();
    int threads = conduct.threads(threadsPerTrial);
    Room room = goesOn ? Room.toGoOn() : Room.here(out);
    StudyDescription description = described(chosen, threads, room);
    Threads.crowding(threadsPerTrial)
        .ifPresent(text -> streams.err().println(Paragraph.wrap("fanin run: " + text)));
    if (dryRun) {
      var text = new DescriptionText(description);
      conduct.format().print(streams, description, () -> text.text(streams.outColours()));
      return 0;
    }
    Devices.require(device);
    StudyRunner runner = Guice.createInjector(
            new DataModule(chosen.datasets()),
            new LocalRunModule(
                device, executor(description.needs(), threads, room), conduct.guard()))
        .getInstance(StudyRunner.class);
    return finish(listener -> work.of(runner, request, listener), goesOn, conduct);
  }

  private int finish(
      Function<RunListener, RunReport> work, boolean goesOn, ConductOptions conduct) {
    var progress = new RunProgress(Screen.of(streams, conduct.quiet()), Clock.systemUTC());
    try {
      RunReport report = watched(() -> work.apply(progress), goesOn, progress);
      RunResult result = RunResult.of(
          report.folder(), ShellWord.command(RESUME, report.folder().path()));
      conduct.format().print(streams, result, () -> result.text(streams.outColours()));
      return report.incomplete() == 0 ? 0 : ExitCode.FAILURE;
    } catch (RunCancelledException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  private RunRequest request(ChosenStudy chosen, ConductOptions conduct) {
    return new RunRequest(
        chosen.study(),
        options.changes(chosen.overrides()),
        begunBy.orElseGet(() -> command(chosen.overrides())),
        out,
        new ForeignCode(chosen.plugins().checksums(), chosen.source()),
        conduct.conduct());
  }

  /**
   * What would run.
   *
   * @throws TooLargeException if there is no {@code room} for it
   */
  private static StudyDescription described(ChosenStudy chosen, int threads, Room room) {
    StudyDescription description = chosen.description();
    description.needs().refusal(threads, room.memoryBytes(), room.diskBytes()).ifPresent(why -> {
      throw new TooLargeException(chosen.study().name() + " needs " + why);
    });
    return description;
  }

  /** The last trials take turns if there is {@code room} for them. */
  private static LocalTrialExecutor executor(Needs needs, int threads, Room room) {
    var sharing = new LocalTrialExecutor(threads, true);
    boolean fits = needs.memoryBytes(sharing.openTrials(needs.trials())) <= room.memoryBytes();
    return new LocalTrialExecutor(threads, fits);
  }

  private RunReport watched(Supplier<RunReport> work, boolean goesOn, RunProgress progress) {
    try {
      return Interruption.watch(
          () -> {
            try (progress) {
              return work.get();
            }
          },
          progress::cancel,
          () -> streams
              .err()
              .println(Paragraph.wrap(
                  "fanin run: interrupted; " + kept(progress).orElse("no trial was begun."))));
    } catch (RunFolderException | TrialFailedException e) {
      throw broken(e, goesOn, progress);
    } catch (RunCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Errors.isMistake(e) ? e : unexpected(e, progress);
    } catch (OutOfMemoryError e) {
      throw new BrokenRunException(
          Errors.outOfMemory(e) + kept(progress).map("\n"::concat).orElse(""), e);
    }
  }

  private static RuntimeException broken(RuntimeException e, boolean goesOn, RunProgress progress) {
    Optional<String> kept = kept(progress);
    if (kept.isPresent()) {
      return new BrokenRunException(e.getMessage() + "\n" + kept.get(), e);
    }
    boolean isDisk = goesOn && e instanceof RunFolderException file && file.isUnwritable();
    return isDisk ? new BrokenRunException(String.valueOf(e.getMessage()), e) : e;
  }

  /** {@code e}, with what is kept of the run and how to go on, if it had begun. */
  static RuntimeException unexpected(RuntimeException e, RunProgress progress) {
    Optional<Path> over = progress.folder().filter(folder -> progress.allOver());
    return over.<RuntimeException>map(folder -> KeptRunException.summarizing(folder, e))
        .or(() -> kept(progress).map(kept -> KeptRunException.running(kept, e)))
        .orElse(e);
  }

  private static Optional<String> kept(RunProgress progress) {
    return progress
        .folder()
        .map(folder -> progress.done() + " are finished and kept in " + folder + ".\nTo go on: "
            + Paragraph.unbroken(ShellWord.command(RESUME, folder)));
  }

  private String command(StudyOverrides overrides) {
    String command = options.command(overrides) + how.limitTyped();
    return device.equals(Device.CPU) ? command : command + " --device " + device.label();
  }
}
