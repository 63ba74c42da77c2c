package org.fanin.cli;

import java.util.List;

/** A command that is about a study. */
interface OfStudy {

  /** What is wrong with the study, and with what is changed of it. */
  List<String> faults();
}
