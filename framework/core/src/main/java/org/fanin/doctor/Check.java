package org.fanin.doctor;

/** Looks at one thing that Fanin needs of a machine. */
public interface Check {

  /** What is looked at, in one word. */
  String name();

  /** What helps where the check itself cannot be done, as a sentence. */
  String remedy();

  /**
   * In which condition it is.
   *
   * @throws Exception whatever goes wrong; it tells that the thing is broken
   */
  Condition examine() throws Exception;
}
