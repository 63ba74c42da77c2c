package org.fanin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.fanin.cli.output.Streams;

/**
 * What a command line did.
 *
 * @param exitCode 0 if all went well
 * @param out standard output
 * @param err standard error
 */
record Session(int exitCode, String out, String err) {

  /** Runs {@code args} in this process, without a terminal. */
  static Session of(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode = Fanin.run(new Streams(print(out), print(err), false, false), args);
    return new Session(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
