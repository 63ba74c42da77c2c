package org.fanin.cli.mistakes;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Streams;
import org.fanin.cli.source.StudySourceException;
import org.fanin.mistakes.MistakeException;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.text.Printable;
import org.fanin.study.StudyFaultsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one paragraph what went wrong. */
public final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Streams streams;
  private final BooleanSupplier stackTrace;

  /** Writes to {@code streams}, with stack traces if {@code stackTrace} says so. */
  public Errors(Streams streams, BooleanSupplier stackTrace) {
    this.streams = streams;
    this.stackTrace = stackTrace;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    return tell(Mistakes.describe(List.of(e)), e);
  }

  /** Tells of all {@code mistakes} in a command line, and what more is wrong; the exit code. */
  int tell(List<ParameterException> mistakes) {
    ParameterException first = mistakes.get(0);
    List<String> all = new ArrayList<>(Mistakes.describe(mistakes));
    if (first.getCommandLine().getCommandSpec().userObject() instanceof MoreMistakes more
        && !Mistakes.hideParameters(mistakes, first.getCommandLine().getParseResult())) {
      all.addAll(of(more));
    }
    return tell(all, first);
  }

  private static List<String> of(MoreMistakes command) {
    try {
      command.check();
      return List.of();
    } catch (RuntimeException e) {
      // What is no mistake comes back once the mistakes are mended.
      return isMistake(e) || e instanceof ParameterException ? texts(e) : List.of();
    }
  }

  /** Each of the mistakes that {@code e} tells of. */
  static List<String> texts(RuntimeException e) {
    if (e instanceof MistakeException mistake) {
      return mistake.texts();
    }
    return e instanceof ParameterException typed
        ? Mistakes.describe(List.of(typed))
        : List.of(String.valueOf(e.getMessage()));
  }

  private int tell(List<String> all, ParameterException first) {
    CommandSpec command = first.getCommandLine().getCommandSpec();
    String name = command.qualifiedName();
    tell(
        name,
        sentence(StudyFaultsException.message(all)) + (all.size() == 1 ? " " : "\n") + "See '"
            + Paragraph.unbroken(name + " --help") + "'.",
        first);
    return ExitCode.MISTAKE;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine commandLine, ParseResult parseResult) {
    return handle(e, commandLine.getCommandSpec().qualifiedName());
  }

  /** Tells of {@code e}, thrown while the command {@code name} ran; the exit code. */
  public int handle(Throwable e, String name) {
    tell(name, message(e), e);
    return isMistake(e) ? ExitCode.MISTAKE : ExitCode.FAILURE;
  }

  /** What to do about {@code e}. */
  public static String outOfMemory(OutOfMemoryError e) {
    return "out of memory (" + e.getMessage() + "). Fewer --threads need less; with"
        + " FANIN_JAVA_ARGS=-Xmx8g before the command, Java takes up to 8 GB.";
  }

  private String message(Throwable e) {
    if (e instanceof OutOfMemoryError outOfMemory) {
      return outOfMemory(outOfMemory);
    }
    if (e instanceof KeptRunException kept) {
      return unexpected(kept.unexpected()) + "\n" + kept.getMessage();
    }
    return isMistake(e) || e instanceof BrokenRunException
        ? sentence(String.valueOf(e.getMessage()))
        : unexpected(e);
  }

  /** Whether the user can mend it. */
  public static boolean isMistake(Throwable e) {
    return e instanceof MistakeException || e instanceof RunFolderException;
  }

  private String unexpected(Throwable e) {
    String hint = stackTrace.getAsBoolean() ? "" : " With --stacktrace it shows where.";
    return "unexpected " + sentence(e.toString()) + hint + " Please report it.";
  }

  private void tell(String name, String message, Throwable e) {
    String paragraph = Paragraph.wrap(name + ": " + message);
    streams
        .err()
        .println(streams.errColours().string("@|bold,red " + name + "|@")
            + paragraph.substring(name.length()));
    printCompilerOutput(e);
    if (stackTrace.getAsBoolean()) {
      streams.err().print(Printable.lines(Throwables.getStackTraceAsString(e)));
    }
  }

  private void printCompilerOutput(Throwable e) {
    if (e instanceof StudySourceException source) {
      streams.err().print(Printable.lines(source.compilerOutput()));
    } else if (e instanceof SeveralMistakesException several) {
      several.mistakes().forEach(this::printCompilerOutput);
    }
  }

  private static String sentence(String message) {
    return message.matches("(?s).*[.!?]\\s*|.*\\R.*") ? message.stripTrailing() : message + ".";
  }
}
