package org.fanin.training;

/** Somebody wants the run to stop; a listener throws it. What is finished is kept. */
public final class RunCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The run is to stop. */
  public RunCancelledException() {
    super("the run was cancelled");
  }
}
