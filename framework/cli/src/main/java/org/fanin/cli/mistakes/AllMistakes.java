package org.fanin.cli.mistakes;

import java.util.ArrayList;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command only if nothing is wrong with what was typed, and else tells of all that is.
 *
 * <p>Without lambdas, which Java cannot archive in a class that implements one of Java 5.
 */
public final class AllMistakes implements IExecutionStrategy {

  private final Errors errors;

  /** Tells {@code errors}. */
  public AllMistakes(Errors errors) {
    this.errors = errors;
  }

  /** Has {@code commandLine} go on to read what is typed after a mistake. */
  public static void collect(CommandLine commandLine) {
    commandLine.getCommandSpec().parser().collectErrors(true);
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      collect(subcommand);
    }
  }

  @Override
  public int execute(ParseResult typed) {
    var mistakes = new ArrayList<ParameterException>();
    for (CommandLine command : typed.asCommandLineList()) {
      for (Exception error : command.getParseResult().errors()) {
        mistakes.add(ofUser(error, typed));
      }
    }
    return mistakes.isEmpty() ? new RunLast().execute(typed) : errors.tell(mistakes);
  }

  private static ParameterException ofUser(Exception error, ParseResult typed) {
    return error instanceof ParameterException mistake
        ? mistake
        : new ParameterException(
            typed.commandSpec().commandLine(), String.valueOf(error.getMessage()), error);
  }
}
