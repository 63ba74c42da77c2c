package org.fanin.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanin.cli.mistakes.ExitCode;
import org.fanin.cli.output.Paragraph;
import org.fanin.cli.output.Streams;

/**
 * Sees to it that the process does not seem to have done its work where code of a study or a plugin
 * has ended it by {@code System.exit}. Signals end it as ever.
 */
final class Ending {

  private static final String RUNTIME = "java.lang.Runtime";
  private static final Set<String> EXITS = Set.of(RUNTIME, "java.lang.System");
  private static final String ERASED = "\r\u001b[K";

  private final Streams streams;
  private volatile boolean regular;

  private Ending(Streams streams) {
    this.streams = streams;
  }

  /** Watches the process from now on, and tells on {@code streams}. */
  static Ending watched(Streams streams) {
    var ending = new Ending(streams);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::beforeTheEnd, "ending"));
    return ending;
  }

  /** The command is over: from now on the process may end with any exit code. */
  void isRegular() {
    regular = true;
  }

  private void beforeTheEnd() {
    if (!regular) {
      caller().ifPresent(this::tell);
    }
  }

  private void tell(StackTraceElement caller) {
    String message = Paragraph.wrap("fanin: ended before the command was done: "
        + caller.getClassName() + "." + caller.getMethodName() + " (" + caller.getFileName() + ":"
        + caller.getLineNumber() + ") called System.exit. Code of a study or a plugin must leave"
        + " the end to Fanin; take the call out.");
    // Over a progress bar, if there is one.
    streams.err().println(streams.errIsTerminal() ? ERASED + message : message);
    Runtime.getRuntime().halt(ExitCode.FAILURE);
  }

  /** Who ends the process by a call, if anyone does: a signal has a thread without such a call. */
  static Optional<StackTraceElement> caller() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(stack -> callerIn(stack).stream())
        .findFirst();
  }

  private static Optional<StackTraceElement> callerIn(StackTraceElement... stack) {
    Stream<StackTraceElement> fromExit = Arrays.stream(stack)
        .dropWhile(frame ->
            !frame.getClassName().equals(RUNTIME) || !frame.getMethodName().equals("exit"));
    return fromExit.dropWhile(frame -> EXITS.contains(frame.getClassName())).findFirst();
  }
}
