package org.fanin.study;

/** A kernel was to be drawn by a law that had broken before. */
public final class UnusableLawException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient UnusableLaw law;

  UnusableLawException(UnusableLaw law) {
    super(law.type().getName() + " " + law.reason());
    this.law = law;
  }

  /** The law, which says how it broke. */
  public UnusableLaw law() {
    return law;
  }
}
