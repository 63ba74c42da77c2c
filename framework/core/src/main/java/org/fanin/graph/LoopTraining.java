package org.fanin.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession.Steps;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** Runs a training loop: the batches of one run are of one size. */
final class LoopTraining implements Training {

  private final TrainingLoop.Placed loop;
  private final Session session;
  private final int batchSize;
  private final boolean leavesOut;
  private final boolean leavesSeldomOut;

  /** By {@code loop}, which was built from {@code spec}. */
  LoopTraining(TrainingLoop.Placed loop, Session session, NetworkSpec spec) {
    this.loop = loop;
    this.session = session;
    batchSize = spec.batchSize();
    leavesOut = spec.litPixels().isPresent();
    leavesSeldomOut = spec.leavesSeldomOut();
  }

  /** The last batch may be smaller than the others. */
  @Override
  public Steps train(Part part, int[] samples, long stepsBefore) {
    int whole = samples.length - samples.length % batchSize;
    if (whole == 0) {
      return run(part, samples, samples.length, stepsBefore);
    }
    Steps steps = run(part, Arrays.copyOf(samples, whole), batchSize, stepsBefore);
    int[] rest = Arrays.copyOfRange(samples, whole, samples.length);
    return rest.length == 0 || !Double.isFinite(steps.lastLoss())
        ? steps
        : steps.and(run(part, rest, rest.length, stepsBefore + steps.count()));
  }

  private Steps run(Part part, int[] samples, int size, long stepsBefore) {
    Shape shape = Shape.of(samples.length / size, size);
    Carried fed = loop.fed();
    Carried end = loop.end();
    try (TInt32 order = TInt32.tensorOf(
            shape, tensor -> tensor.asRawTensor().data().asInts().write(samples));
        TInt32 taken = taken(part, samples, size);
        TInt32 batches = TInt32.scalarOf(samples.length / size);
        TFloat32 share = TFloat32.scalarOf(1f / size);
        TInt64 step = TInt64.scalarOf(stepsBefore);
        Result result = session
            .runner()
            .feed(fed.features(), trained(part))
            .feed(fed.labels(), part.labels())
            .feed(fed.order(), order)
            .feed(fed.taken(), taken)
            .feed(fed.batches(), batches)
            .feed(fed.share(), share)
            .feed(fed.step(), step)
            .fetch(end.batch())
            .fetch(end.lossSum())
            .fetch(end.correct())
            .fetch(end.lastLoss())
            .fetch(loop.energies())
            .run()) {
      return new Steps(
          ((TInt32) result.get(0)).getInt(),
          (double) size * ((TFloat32) result.get(1)).getFloat(),
          ((TInt32) result.get(2)).getInt(),
          ((TFloat32) result.get(3)).getFloat(),
          norms((TFloat32) result.get(4)));
    }
  }

  private Tensor trained(Part part) {
    return leavesOut ? part.lit().orElseThrow().features() : part.features();
  }

  private TInt32 taken(Part part, int[] samples, int size) {
    return leavesSeldomOut
        ? part.lit().orElseThrow().seldomIn(samples, size)
        : TInt32.tensorOf(Shape.of(0, 0));
  }

  private static List<Double> norms(TFloat32 energies) {
    return IntStream.range(0, Math.toIntExact(energies.size()))
        .mapToObj(kernel -> Math.sqrt(2.0 * energies.getFloat(kernel)))
        .toList();
  }
}
