package org.fanin.cli;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Streams;
import org.fanin.cli.progress.RunProgress;
import org.fanin.cli.progress.Screen;
import org.fanin.cli.result.RunResult;
import org.fanin.graph.Device;
import org.fanin.graph.Devices;
import org.fanin.results.folder.RunFolder;
import org.fanin.results.folder.RunFolderException;
import org.fanin.running.RunReport;
import org.fanin.running.RunRequest;
import org.fanin.running.StudyRunner;
import org.fanin.study.StudyOverrides;
import org.fanin.training.RunCancelledException;
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
final class RunCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin
  private StudyOptions options = new StudyOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the folder of the run is made. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Finish the run in this folder, which was cut short. Its finished trials stay.")
  private Optional<Path> unfinished = Optional.empty();

  @Option(
      names = "--device",
      paramLabel = "cpu|gpu|gpu:N",
      description = "Where networks are trained. Default: cpu.")
  private Device device = Device.CPU;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Trials side by side; changes no number. Default: one a core.")
  private Threads threads = Threads.oneEachCore();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Mixin
  private FormatOption format = new FormatOption();

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Injector injector = options.injector(new LocalRunModule(device, threads.count()));
    StudyOverrides overrides = options.overrides();
    var request = new RunRequest(
        options.read(overrides, injector), overrides.values(), command(overrides), out);
    Devices.require(device);
    try {
      RunReport report = run(injector.getInstance(StudyRunner.class), request);
      RunResult result = RunResult.of(report.folder());
      format.print(streams, result, () -> result.text(streams.outColours()));
      return report.failures() == 0 ? 0 : Fanin.FAILURE;
    } catch (RunCancelledException e) {
      return Fanin.INTERRUPTED;
    }
  }

  private RunReport run(StudyRunner runner, RunRequest request) {
    var progress = new RunProgress(Screen.of(streams, quiet), Clock.systemUTC());
    try {
      return Interruption.watch(
          () -> run(runner, request, progress),
          progress::cancel,
          () -> kept(progress, request)
              .ifPresent(kept ->
                  streams.err().println(Paragraph.wrap("fanin run: interrupted; " + kept))));
    } catch (RunFolderException e) {
      throw kept(progress, request)
          .<RuntimeException>map(kept -> new BrokenRunException(e.getMessage() + " " + kept, e))
          .orElse(e);
    }
  }

  private RunReport run(StudyRunner runner, RunRequest request, RunProgress progress) {
    try (progress) {
      return unfinished.isPresent()
          ? runner.resume(new RunFolder(unfinished.get()), request, progress)
          : runner.run(request, progress);
    }
  }

  private static Optional<String> kept(RunProgress progress, RunRequest request) {
    return progress
        .folder()
        .map(folder -> progress.done() + " are finished and kept in " + folder
            + ".\nTo go on: "
            + Paragraph.unbroken(
                request.command() + " --resume " + ShellWord.of(folder.toString())));
  }

  private String command(StudyOverrides overrides) {
    String command = options.command(overrides);
    return device.equals(Device.CPU) ? command : command + " --device " + device.label();
  }
}
