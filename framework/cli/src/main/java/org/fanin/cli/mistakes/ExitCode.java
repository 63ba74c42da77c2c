package org.fanin.cli.mistakes;

/** How the process ends, unless all went well. */
public final class ExitCode {

  /** The user has to change something. */
  public static final int MISTAKE = 2;

  /** A trial, a file or Fanin itself failed. */
  public static final int FAILURE = 1;

  /** By Ctrl-C, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
