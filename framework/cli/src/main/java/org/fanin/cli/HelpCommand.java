package org.fanin.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanin.cli.output.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code help}. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Show the help of a command.",
    footer = {"%nExample: how is a study run?", "  fanin help run"})
final class HelpCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "An overview of all if left out.")
  private Optional<String> command = Optional.empty();

  HelpCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandLine fanin = spec.root().commandLine();
    CommandLine wanted = command.map(name -> subcommand(fanin, name)).orElse(fanin);
    wanted.usage(streams.out(), fanin.getColorScheme());
    return 0;
  }

  private static CommandLine subcommand(CommandLine fanin, String name) {
    return Optional.ofNullable(fanin.getSubcommands().get(name))
        .orElseThrow(() -> new UnmatchedArgumentException(fanin, List.of(name)));
  }
}
