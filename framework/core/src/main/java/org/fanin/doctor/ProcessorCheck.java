package org.fanin.doctor;

import java.util.List;

/** Whether the processor has the instructions on which the speed of training rests. */
public final class ProcessorCheck implements Check {

  private static final List<String> NEEDED = List.of("avx2", "fma");
  private static final List<String> TOLD =
      List.of("avx", "avx2", "fma", "avx512f", "avx512_vnni", "amx_tile", "asimd", "sve");

  @Override
  public String name() {
    return "processor";
  }

  @Override
  public String remedy() {
    return "Look whether /proc/cpuinfo can be read.";
  }

  @Override
  public Condition examine() {
    return examine(ProcessorFeatures.here());
  }

  Condition examine(ProcessorFeatures processor) {
    String found = processor.architecture()
        + processor
            .flags()
            .map(flags -> " with "
                + String.join(" ", TOLD.stream().filter(flags::contains).toList()))
            .orElse(", whose instructions this system does not tell");
    if (processor.isBelowTensorFlow()) {
      return Condition.broken(
          processor.architecture() + " without avx",
          "TensorFlow needs AVX: use a machine whose processor has it; a virtual one may have to be"
              + " given the processor of its host.");
    }
    List<String> missing = NEEDED.stream().filter(processor::lacks).toList();
    return processor.isX86() && !missing.isEmpty()
        ? Condition.slow(
            found,
            "Training is several times faster with " + String.join(" and ", missing)
                + "; a virtual machine may have to be given the processor of its host.")
        : Condition.ok(found);
  }
}
