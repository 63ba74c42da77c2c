package org.fanin.training;

/** The run is to stop: somebody asked for it, or another trial failed. What is finished is kept. */
public final class RunCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The run is to stop. */
  public RunCancelledException() {
    super("the run was cancelled");
  }
}
