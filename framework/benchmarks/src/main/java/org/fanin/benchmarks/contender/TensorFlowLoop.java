package org.fanin.benchmarks.contender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The loop that a TensorFlow Java user writes first: a session run a step, with fed batches. */
final class TensorFlowLoop implements Contender {

  private final Digits digits;

  TensorFlowLoop(Digits digits) {
    this.digits = digits;
  }

  @Override
  public double train(Arm arm, int epochs) {
    try (Graph graph = new Graph()) {
      var network = new PlainNetwork(Ops.create(graph), WIDTHS, arm);
      try (Session session = new Session(graph)) {
        double accuracy = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
          trainEpoch(session, network, epoch);
          accuracy = accuracy(session, network);
        }
        return accuracy;
      }
    }
  }

  private void trainEpoch(Session session, PlainNetwork network, int epoch) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, digits.train().count()).boxed().toList());
    Collections.shuffle(order, new Random(epoch));
    int width = WIDTHS.get(0);
    float[] pixels = new float[BATCH * width];
    int[] labels = new int[BATCH];
    for (int from = 0; from < order.size(); from += BATCH) {
      for (int i = 0; i < BATCH; i++) {
        int digit = order.get(from + i);
        System.arraycopy(digits.train().pixels(), digit * width, pixels, i * width, width);
        labels[i] = digits.train().labels()[digit];
      }
      try (TFloat32 images = images(pixels);
          TInt32 classes = TInt32.vectorOf(labels)) {
        session
            .runner()
            .feed(network.inputs(), images)
            .feed(network.labels(), classes)
            .addTarget(network.step())
            .run()
            .close();
      }
    }
  }

  private double accuracy(Session session, PlainNetwork network) {
    int[] labels = digits.test().labels();
    try (TFloat32 images = images(digits.test().pixels());
        Result result = session
            .runner()
            .feed(network.inputs(), images)
            .fetch(network.guesses())
            .run()) {
      TInt32 guesses = (TInt32) result.get(0);
      return IntStream.range(0, labels.length)
          .map(i -> guesses.getInt(i) == labels[i] ? 1 : 0)
          .average()
          .orElseThrow();
    }
  }

  private static TFloat32 images(float[] pixels) {
    int width = WIDTHS.get(0);
    return TFloat32.tensorOf(Shape.of(pixels.length / width, width), DataBuffers.of(pixels));
  }
}
