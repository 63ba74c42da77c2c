package org.fanin.benchmarks.contender;

import java.util.Locale;

/** With what else the reference study can be trained on the JVM. */
public enum Library {
  TENSORFLOW_JAVA("TensorFlow Java, one run per step"),
  DJL("DJL on PyTorch"),
  DL4J("DL4J");

  private final String label;

  Library(String label) {
    this.label = label;
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the table names it. */
  public String label() {
    return label;
  }
}
