package org.fanin.cli;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.options.FormatOption;
import org.fanin.cli.options.PluginOptions;
import org.fanin.cli.output.Streams;
import org.fanin.cli.progress.Screen;
import org.fanin.cli.result.DoctorText;
import org.fanin.doctor.Diagnosis;
import org.fanin.doctor.Doctor;
import org.fanin.doctor.Health;
import org.fanin.plugins.Plugins;
import org.fanin.wiring.DoctorModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code doctor}. */
@Command(
    name = "doctor",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say whether this machine can run Fanin well, and what would help where it cannot: Java,"
            + " processor, memory, disk, TensorFlow, devices, Arrow, figures, MNIST, plugins.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All is well, or only slow.",
      "1:Something is broken.",
      "2:Something is mistaken in the command.",
    },
    footer = {"%nExample: before the first run", "  fanin doctor"})
final class DoctorCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where runs are to be kept. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  @Mixin
  private PluginOptions pluginOptions = new PluginOptions();

  @Mixin
  private FormatOption format = new FormatOption();

  DoctorCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Plugins plugins = pluginOptions.openToExamine()) {
      List<Diagnosis> diagnoses =
          examine(Guice.createInjector(new DoctorModule(out, plugins)).getInstance(Doctor.class));
      format.print(streams, diagnoses, () -> new DoctorText(diagnoses).text(streams.outColours()));
      return diagnoses.stream().anyMatch(diagnosis -> diagnosis.health() == Health.BROKEN)
          ? ExitCode.FAILURE
          : 0;
    }
  }

  private List<Diagnosis> examine(Doctor doctor) {
    double checks = doctor.checks().size();
    var begun = new AtomicInteger();
    try (Screen screen = Screen.of(streams, false)) {
      return doctor.examine(check -> screen.progress(begun.getAndIncrement() / checks, check));
    }
  }
}
