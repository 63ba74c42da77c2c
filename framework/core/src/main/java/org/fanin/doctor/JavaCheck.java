package org.fanin.doctor;

import org.fanin.results.text.Numbers;

/** Whether Java is recent, has 64 bits, and may take enough memory. */
public final class JavaCheck implements Check {

  private static final int LEAST_VERSION = 17;
  private static final long LEAST_HEAP_BYTES = 256L << 20;

  @Override
  public String name() {
    return "java";
  }

  @Override
  public String remedy() {
    return "Install a JDK 17 or later of 64 bits, or set JAVA_HOME to one.";
  }

  @Override
  public Condition examine() {
    return examine(
        Runtime.version().feature(),
        System.getProperty("sun.arch.data.model", "unknown"),
        Runtime.getRuntime().maxMemory());
  }

  Condition examine(int feature, String bits, long heapBytes) {
    String found = "Java " + Runtime.version() + " of " + System.getProperty("java.vendor") + ", "
        + bits + " bits, heap up to " + Numbers.bytes(heapBytes);
    if (feature < LEAST_VERSION || bits.equals("32")) {
      return Condition.broken(found, remedy());
    }
    return heapBytes < LEAST_HEAP_BYTES
        ? Condition.slow(
            found,
            "FANIN_JAVA_ARGS=-Xmx1g before a command lets Java take 1 GB; datasets and reports may"
                + " need more than there is.")
        : Condition.ok(found);
  }
}
