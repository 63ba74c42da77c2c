package org.fanin.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fanin.cli.options.Conversions;
import org.fanin.cli.output.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of {@code fanin}, in the order in which its help names them.
 *
 * <p>To read what may be typed after a command takes longer than to start Java. So only those that
 * are typed are read whole; of the others it is known what {@code fanin --help} says.
 */
enum Commands {
  LIST(ListCommand.class, ListCommand::new),
  DESCRIBE(DescribeCommand.class, DescribeCommand::new),
  ADVISE(AdviseCommand.class, AdviseCommand::new),
  RUN(RunCommand.class, RunCommand::new),
  RESUME(ResumeCommand.class, ResumeCommand::new),
  SUMMARIZE(SummarizeCommand.class, SummarizeCommand::new),
  COMPARE(CompareCommand.class, CompareCommand::new),
  EXPORT(ExportCommand.class, ExportCommand::new),
  CHECK(CheckCommand.class, CheckCommand::new),
  DOCTOR(DoctorCommand.class, DoctorCommand::new),
  NEW(NewCommand.class, NewCommand::new),
  COMPLETION(CompletionCommand.class, CompletionCommand::new),
  HELP(HelpCommand.class, HelpCommand::new);

  private final Class<?> type;

  @SuppressWarnings("ImmutableEnumChecker") // constructors hold nothing
  private final Function<Streams, Object> create;

  Commands(Class<?> type, Function<Streams, Object> create) {
    this.type = type;
    this.create = create;
  }

  /** The command line of {@code command}; what begins with an at is no file of words. */
  static CommandLine lineOf(Object command) {
    return new CommandLine(command).setExpandAtFiles(false);
  }

  /** Adds all commands, those whole that {@code args} name, with the types of their options. */
  static void addTo(CommandLine fanin, Streams streams, List<String> args) {
    boolean all = args.contains(HELP.toString()) || args.contains(COMPLETION.toString());
    boolean any = false;
    for (Commands command : values()) {
      if (all || args.contains(command.toString())) {
        fanin.addSubcommand(command.create.apply(streams));
        any = true;
      } else {
        fanin.addSubcommand(command.toString(), command.nameOnly());
      }
    }
    if (any) {
      Conversions.register(fanin);
    }
  }

  private CommandSpec nameOnly() {
    var spec = CommandSpec.create().name(toString());
    spec.usageMessage().description(type.getAnnotation(Command.class).description());
    return spec;
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
