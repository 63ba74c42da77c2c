package org.fanin.cli;

import java.util.List;

/** A command in which more can be wrong than its options tell by themselves. */
interface MoreMistakes {

  /** What is wrong with the study, with what is changed of it, or with names that plugins bring. */
  List<String> faults();
}
