package org.fanin.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.fanin.data.Features;
import org.fanin.data.Samples;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession.Steps;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.IntDataBuffer;
import org.tensorflow.op.Ops;

/**
 * Trains a silent network by its head alone, which zero enters: the same operations on the same
 * variables as those that move in the whole, and so the same bits.
 */
final class HeadTraining implements Training {

  private final Training training;
  private final int width;
  private final int before;

  /** In the graph of the whole network, which was built from {@code spec}. */
  HeadTraining(NetworkGraph network, Session session, NetworkSpec spec, SilentNetwork silent) {
    NetworkSpec head = spec.ofHead(silent.head());
    Ops tf = head.on(Ops.create(network.graph)).withSubScope("head");
    TrainingLoop.Placed loop = new TrainingLoop(head).addTo(network.graph, tf);
    training = new LoopTraining(loop, session, head);
    width = silent.head().inputWidth();
    before = silent.before();
  }

  @Override
  public Steps train(Part part, int[] samples, long stepsBefore) {
    try (Part entering = entering(part, samples)) {
      int[] order = IntStream.range(0, samples.length).toArray();
      Steps steps = training.train(entering, order, stepsBefore);
      var norms = new ArrayList<>(Collections.nCopies(before, 0.0));
      norms.addAll(steps.gradientNorms());
      return new Steps(steps.count(), steps.lossSum(), steps.correct(), steps.lastLoss(), norms);
    }
  }

  /** What the head sees of {@code samples}: nothing but their labels. */
  private Part entering(Part part, int[] samples) {
    IntDataBuffer labels = part.labels().asRawTensor().data().asInts();
    byte[] zeros = new byte[Math.multiplyExact(samples.length, width)];
    return Part.of(new Samples(
        new Features.Pixels(zeros, width),
        Arrays.stream(samples).map(labels::getInt).toArray()));
  }
}
