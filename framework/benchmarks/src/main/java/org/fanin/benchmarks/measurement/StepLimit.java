package org.fanin.benchmarks.measurement;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.kernel.Kernel;

/** A step of the reference study against the least that its arithmetic takes on this machine. */
public final class StepLimit implements Measurement {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int PRODUCT_RUNS = 50;
  /** 2^25 weights, whose state no cache holds. */
  private static final Kernel LARGE = Kernel.dense("large", 1 << 13, 1 << 12);

  private final List<Comparison> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @Override
  public Findings measure(Effort effort) {
    notes.add("The limit: what the 14 matrix products of a step and Adam's pass over weights,"
        + " gradients and state take by themselves, through TensorFlow and oneDNN, one thread"
        + " per core. The first layer's have the rows of pixels that a batch lights, as training"
        + " takes them on average.");
    try (var network = new ReferenceNetwork()) {
      compare("a step, one core", 1, Goal.atMost(1.25), network, effort);
      if (CORES > 1) {
        compare("a step, all cores busy", CORES, Goal.atMost(1.4), network, effort);
      }
    }
    notes.add(fromMemory());
    return new Findings(rows, String.join(" ", notes));
  }

  private void compare(String what, int cores, Goal goal, ReferenceNetwork network, Effort effort) {
    List<Worker> workers =
        Stream.generate(() -> new Worker(network)).limit(cores).toList();
    try (var crowd = new Crowd<>(workers)) {
      List<Series> seconds = Rounds.warmed(
          effort.shortRounds(),
          Unit.SECONDS,
          List.of(
              () -> crowd.mean(Worker::step),
              () -> crowd.mean(worker -> Rounds.seconds(PRODUCT_RUNS, worker.least::multiply)),
              () -> crowd.mean(worker -> Rounds.seconds(PRODUCT_RUNS, worker.least::update))));
      Series products = seconds.get(1);
      Series adam = seconds.get(2);
      rows.add(new Comparison(
          what, seconds.get(0), "products + Adam alone", products.plus(adam), Optional.of(goal)));
      LeastStep least = workers.get(0).least;
      notes.add(String.format(
          ROOT,
          "On %d: products %.2f ms (%.0f GFLOP/s), Adam %.2f ms (%.0f GB/s), per thread.",
          cores,
          products.median() * 1e3,
          least.operations() / products.median() / 1e9,
          adam.median() * 1e3,
          least.adamBytes() / adam.median() / 1e9));
    } finally {
      workers.forEach(Worker::close);
    }
  }

  private static String fromMemory() {
    try (var large = new LeastStep(List.of(), List.of(LARGE), 1)) {
      double bytesASecond = large.adamBytes() / Rounds.seconds(1, large::update);
      return String.format(
          ROOT, "Adam on state that no cache holds, one core: %.0f GB/s.", bytesASecond / 1e9);
    }
  }

  /** One thread's network, as a trial has it, and the least step beside it. */
  private static final class Worker implements AutoCloseable {
    private static final int STEPS = 100;

    private final LeastStep least;
    private final NetworkSession session;
    private final Part train;
    private final int[] order;
    private final int batches;
    private int batch;

    Worker(ReferenceNetwork network) {
      least = new LeastStep(network.multiplied(), network.trained(), ReferenceNetwork.BATCH);
      session = network.session();
      train = network.tensors().train();
      order = ReferenceNetwork.SEEDS.shuffle(1, train.count());
      batches = train.count() / ReferenceNetwork.BATCH;
    }

    /** Seconds a step, on batches that follow one another, as weights and state really go. */
    double step() {
      return Rounds.seconds(1, this::train) / STEPS;
    }

    private void train() {
      batch = batch + STEPS > batches ? 0 : batch;
      int from = batch * ReferenceNetwork.BATCH;
      int to = from + STEPS * ReferenceNetwork.BATCH;
      session.train(train, Arrays.copyOfRange(order, from, to), batch);
      batch += STEPS;
    }

    @Override
    public void close() {
      session.close();
      least.close();
    }
  }
}
