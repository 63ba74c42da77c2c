package org.fanin.training;

import org.apache.arrow.memory.BufferAllocator;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSessions;
import org.fanin.graph.NetworkSpec;
import org.fanin.study.Arm;
import org.fanin.study.Study;

/**
 * What all trials of a run share.
 *
 * @param study what is run
 * @param dataset the samples on the heap, for their labels
 * @param tensors the same samples in TensorFlow's memory
 * @param device where networks run
 * @param sessions in which networks stand
 * @param memory from which Arrow's buffers come
 * @param guard calls initializers
 */
public record TrialContext(
    Study study,
    LoadedDataset dataset,
    DatasetTensors tensors,
    Device device,
    NetworkSessions sessions,
    BufferAllocator memory,
    DrawGuard guard) {

  /** With a session for each trial, and the usual time for every kernel. */
  public TrialContext(
      Study study,
      LoadedDataset dataset,
      DatasetTensors tensors,
      Device device,
      BufferAllocator memory) {
    this(
        study,
        dataset,
        tensors,
        device,
        new NetworkSessions(0),
        memory,
        new DrawGuard(DrawGuard.USUAL_LIMIT));
  }

  NetworkSpec spec(Arm arm) {
    return new NetworkSpec(
        arm.network(),
        arm.rule(),
        study.loss(),
        study.schedule().batchSize(),
        dataset.train().features() instanceof Features.Pixels,
        study.scaling(),
        device,
        study.schedule().threadsPerTrial(),
        arm.learningRates(),
        tensors.train().litPixels());
  }

  /** Test samples on which captures are taken. */
  int probe() {
    return study.captures().probeOf(dataset.test().count());
  }
}
