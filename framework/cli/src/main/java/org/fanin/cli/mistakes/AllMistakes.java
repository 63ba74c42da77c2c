package org.fanin.cli.mistakes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command only if nothing is wrong with what was typed, and else tells of all that is. */
public final class AllMistakes implements IExecutionStrategy {

  private final Errors errors;

  /** Tells {@code errors}. */
  public AllMistakes(Errors errors) {
    this.errors = errors;
  }

  /** Has {@code commandLine} go on to read what is typed after a mistake. */
  public static void collect(CommandLine commandLine) {
    commandLine.getCommandSpec().parser().collectErrors(true);
    commandLine.getSubcommands().values().forEach(AllMistakes::collect);
  }

  @Override
  public int execute(ParseResult typed) {
    List<ParameterException> mistakes = Stream.iterate(
            Optional.of(typed),
            Optional::isPresent,
            command -> command.filter(ParseResult::hasSubcommand).map(ParseResult::subcommand))
        .flatMap(Optional::stream)
        .flatMap(command -> command.errors().stream())
        .map(error -> ofUser(error, typed))
        .toList();
    return mistakes.isEmpty() ? new RunLast().execute(typed) : errors.tell(mistakes);
  }

  private static ParameterException ofUser(Exception error, ParseResult typed) {
    return error instanceof ParameterException mistake
        ? mistake
        : new ParameterException(
            typed.commandSpec().commandLine(), String.valueOf(error.getMessage()), error);
  }
}
