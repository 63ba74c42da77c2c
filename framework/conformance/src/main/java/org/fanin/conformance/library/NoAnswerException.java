package org.fanin.conformance.library;

/** A library drew nothing. */
public final class NoAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String deed;

  NoAnswerException(String deed) {
    super("drew nothing: " + deed);
    this.deed = deed;
  }

  /** What it did instead: {@code "throws NullPointerException"}. */
  public String deed() {
    return deed;
  }
}
