package org.fanin.benchmarks.contender;

/** With what else the seed study can be trained on the JVM. */
public enum Library {
  TENSORFLOW_JAVA("TensorFlow Java, a run a step"),
  DJL("DJL on PyTorch"),
  DL4J("DL4J");

  private final String label;

  Library(String label) {
    this.label = label;
  }

  /** How the table names it. */
  public String label() {
    return label;
  }
}
