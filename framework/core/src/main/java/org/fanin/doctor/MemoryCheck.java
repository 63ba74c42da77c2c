package org.fanin.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.fanin.results.text.Numbers;

/** Whether cores and memory suffice for the reference study. */
public final class MemoryCheck implements Check {

  private final ReferenceStudy study;

  /** Measures by {@code study}. */
  public MemoryCheck(ReferenceStudy study) {
    this.study = study;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String remedy() {
    return "Use a JDK that has the module jdk.management.";
  }

  @Override
  public Condition examine() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return examine(Runtime.getRuntime().availableProcessors(), system.getTotalMemorySize());
  }

  Condition examine(int cores, long bytes) {
    long needed = study.memoryBytes(cores);
    String found = (cores == 1 ? "1 core" : cores + " cores") + ", " + Numbers.bytes(bytes)
        + " of memory; mnist-relu takes up to " + Numbers.bytes(needed);
    if (bytes < study.memoryBytes(1)) {
      return Condition.slow(
          found,
          "Give the machine or container more memory; smaller networks, batches and datasets need"
              + " less.");
    }
    if (bytes < needed) {
      return Condition.slow(
          found, "Fewer --threads need less memory than a trial for each core at a time.");
    }
    return cores == 1
        ? Condition.slow(found, "Trials run one after the other; give the machine more cores.")
        : Condition.ok(found);
  }
}
