package org.fanin.cli;

import static java.util.stream.Collectors.joining;

import org.fanin.study.NearestName;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Fanin's words what is wrong with a command line. */
final class Mistakes {

  private Mistakes() {}

  /** What is wrong, as a clause without its full stop. */
  static String describe(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
    }
    if (e instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(Mistakes::missing).collect(joining(", "));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " stands twice";
    }
    return e.getCause() instanceof TypeConversionException cause
        ? name(e.getArgSpec()) + " " + cause.getMessage()
        : String.valueOf(e.getMessage());
  }

  private static String unmatched(String given, CommandSpec command) {
    if (given.startsWith("-")) {
      return given + " is no option"
          + NearestName.hint(given, command.optionsMap().keySet());
    }
    return "'" + given + "' is "
        + (command.subcommands().isEmpty()
            ? "one word too many"
            : "no command" + NearestName.hint(given, command.subcommands().keySet()));
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec
        ? name(argument) + " needs a value, " + argument.paramLabel()
        : name(argument) + " is missing";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
