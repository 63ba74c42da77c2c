package org.fanin.graph;

import org.fanin.doctor.Check;
import org.fanin.doctor.Condition;
import org.fanin.doctor.ProcessorFeatures;

/** Whether TensorFlow takes oneDNN's kernels, where it has them. */
public final class OneDnnCheck implements Check {

  @Override
  public String name() {
    return "onednn";
  }

  @Override
  public String remedy() {
    return "TensorFlow must load first.";
  }

  @Override
  public Condition examine() {
    ProcessorFeatures processor = ProcessorFeatures.here();
    if (processor.isBelowTensorFlow()) {
      return Condition.broken("not tried, as TensorFlow cannot be loaded", remedy());
    }
    return examine(processor, OneDnn.isOn());
  }

  Condition examine(ProcessorFeatures processor, boolean isOn) {
    if (isOn) {
      return Condition.ok("switched on, and TensorFlow has its kernels");
    }
    return processor.isX86()
        ? Condition.slow(
            "not in use",
            "Start Fanin by the launcher 'fanin', and do not set TF_ENABLE_ONEDNN_OPTS to 0: the"
                + " backward pass takes twice as long without.")
        : Condition.ok("not part of TensorFlow for " + processor.architecture());
  }
}
