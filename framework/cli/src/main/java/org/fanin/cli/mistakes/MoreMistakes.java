package org.fanin.cli.mistakes;

/** A command in which more can be wrong than its options tell by themselves. */
public interface MoreMistakes {

  /**
   * Throws what is wrong with the study, with what is changed of it, or with names that plugins
   * bring, as running the command would.
   */
  void check();
}
