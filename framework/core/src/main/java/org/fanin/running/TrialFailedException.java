package org.fanin.running;

/** A trial failed or diverged, and the run was to end with the first that does. */
public final class TrialFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says which trial, how it ended, and what to type to see it again. */
  TrialFailedException(String message) {
    super(message);
  }
}
