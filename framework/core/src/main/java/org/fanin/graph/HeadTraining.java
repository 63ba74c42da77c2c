package org.fanin.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.fanin.data.Features;
import org.fanin.data.Samples;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession.Steps;
import org.tensorflow.ndarray.buffer.IntDataBuffer;

/**
 * Trains a silent network by its head alone, which zero enters: the same operations on the same
 * variables as those that move in the whole, and so the same bits.
 *
 * <p>That ends with a loss that is not finite: NaN times zero is NaN, and reaches what is silent. Such
 * steps are taken once more, by the whole network.
 */
final class HeadTraining implements Training {

  private final Training head;
  private final NetworkState headState;
  private final Training whole;
  private final int width;
  private final int kernelsBefore;

  HeadTraining(SilentNetwork network, Training head, NetworkState headState, Training whole) {
    this.head = head;
    this.headState = headState;
    this.whole = whole;
    width = network.head().inputWidth();
    kernelsBefore = network.before();
  }

  @Override
  public Steps train(Part part, int[] samples, long stepsBefore) {
    byte[] before = saved();
    Steps steps = byHead(part, samples, stepsBefore);
    if (Double.isFinite(steps.lastLoss())) {
      return steps;
    }
    restore(before);
    return whole.train(part, samples, stepsBefore);
  }

  private Steps byHead(Part part, int[] samples, long stepsBefore) {
    try (Part entering = entering(part, samples)) {
      int[] order = IntStream.range(0, samples.length).toArray();
      Steps steps = head.train(entering, order, stepsBefore);
      var norms = new ArrayList<>(Collections.nCopies(kernelsBefore, 0.0));
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

  private byte[] saved() {
    var bytes = new ByteArrayOutputStream();
    try {
      headState.save(Channels.newChannel(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void restore(byte[] bytes) {
    try {
      headState.restore(Channels.newChannel(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
