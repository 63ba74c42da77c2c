package org.fanin.cli.mistakes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanin.study.NearestName;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Fanin's words what is wrong with a command line. */
public final class Mistakes {

  private Mistakes() {}

  /** All that is wrong, each as a clause without its full stop. */
  public static List<String> describe(List<ParameterException> mistakes) {
    // A word that has no value is left over, too.
    Set<String> told = mistakes.stream()
        .map(ParameterException::getValue)
        .filter(Objects::nonNull)
        .collect(toSet());
    // After a parameter that means nothing, nobody knows what the others were meant to be.
    Optional<ParameterException> lost =
        mistakes.stream().filter(Mistakes::isParameterWithoutMeaning).findFirst();
    return mistakes.stream()
        .filter(mistake -> lost.isEmpty() || lost.get().equals(mistake) || isOfOption(mistake))
        .flatMap(mistake -> describe(mistake, told).stream())
        .toList();
  }

  /**
   * Whether a word that was taken for a parameter may be the value of an option that is none: the 50
   * of {@code --depht 50} is no study.
   */
  static boolean hideParameters(List<ParameterException> mistakes, ParseResult typed) {
    Set<String> parameters = typed.matchedPositionals().stream()
        .flatMap(parameter -> parameter.originalStringValues().stream())
        .collect(toSet());
    List<String> words = typed.originalArgs();
    return mistakes.stream()
        .flatMap(mistake -> mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched().stream()
            : Stream.of())
        .filter(word -> word.startsWith("-") && !word.contains("="))
        .map(words::indexOf)
        .filter(place -> place >= 0 && place + 1 < words.size())
        .anyMatch(place -> parameters.contains(words.get(place + 1)));
  }

  private static boolean isParameterWithoutMeaning(ParameterException e) {
    return e.getArgSpec() instanceof PositionalParamSpec
        && e.getCause() instanceof TypeConversionException;
  }

  private static boolean isOfOption(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched.getUnmatched().stream().anyMatch(word -> word.startsWith("-"));
    }
    return e instanceof MissingParameterException missing
        ? missing.getMissing().stream().anyMatch(OptionSpec.class::isInstance)
        : e.getArgSpec() instanceof OptionSpec;
  }

  private static List<String> describe(ParameterException e, Set<String> told) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> words =
          unmatched.getUnmatched().stream().filter(word -> !told.contains(word)).toList();
      return unmatched(words, e.getCommandLine().getCommandSpec());
    }
    if (e instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(Mistakes::missing).toList();
    }
    if (e instanceof OverwrittenOptionException twice) {
      return List.of(name(twice.getOverwritten()) + " stands twice");
    }
    return List.of(
        e.getCause() instanceof TypeConversionException cause
            ? name(e.getArgSpec()) + " " + cause.getMessage()
            : String.valueOf(e.getMessage()));
  }

  /**
   * All options of these words, or the first word: what follows either may belong to it, and all that
   * follows what should be a command.
   */
  private static List<String> unmatched(List<String> given, CommandSpec command) {
    List<String> options = given.stream().filter(word -> word.startsWith("-")).toList();
    boolean lost = !command.subcommands().isEmpty()
        && given.stream().findFirst().filter(word -> !word.startsWith("-")).isPresent();
    return (options.isEmpty() || lost ? given.stream().limit(1) : options.stream())
        .map(word -> unmatched(word, command))
        .toList();
  }

  private static String unmatched(String given, CommandSpec command) {
    if (given.startsWith("-")) {
      String option = given.replaceFirst("=.*", "");
      return option + " is no option"
          + NearestName.hint(option, command.optionsMap().keySet());
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
