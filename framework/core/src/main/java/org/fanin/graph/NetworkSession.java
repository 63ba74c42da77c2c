package org.fanin.graph;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.initializers.running.LayerState;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.folder.Quantity;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.ThreadPoolOptionProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A network with its weights, in one session with threads of its own, one as a rule.
 *
 * <p>Operations follow one another, and the threads share the work of one. So neither the number of
 * trials side by side nor the machine's number of cores changes the order of any sum. TensorFlow
 * sets up its own threads, but not its caller's, to take numbers below 1.2e-38 as zero. Adam's
 * momentum of a weight without a gradient decays to such numbers in 830 steps, and processors are
 * slow on them.
 */
public final class NetworkSession implements Training, AutoCloseable {

  private static final ThreadPoolOptionProto ONE_THREAD =
      ThreadPoolOptionProto.newBuilder().setNumThreads(1).build();

  /**
   * TensorFlow rewrites no graph. It would do so before every kind of run anew, which takes a small
   * network's trial longer than it saves, and minutes where layers go through 784 steps.
   */
  private static final GraphOptions UNCHANGED = GraphOptions.newBuilder()
      .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true))
      .build();

  final NetworkGraph graph;
  final Session session;
  private final NetworkLayers layers;
  private final Supplier<NetworkState> state;
  private final Training training;
  private final Optional<SilentNetwork> silent;
  private final Supplier<Training> headTraining;
  private final int rows;

  /** Builds the graph of {@code spec}; its weights are unset until {@link #start}. */
  public NetworkSession(NetworkSpec spec) {
    TensorFlowLibrary.start();
    graph = NetworkGraph.of(spec);
    session = session(graph, spec);
    layers = new NetworkLayers(graph, session, spec.network());
    state = Suppliers.memoize(() -> new NetworkState(scope(spec, "state"), session, spec));
    training = new LoopTraining(graph.loop, session, spec);
    silent = SilentNetwork.of(spec.network()).filter(network -> spec.pixels());
    headTraining = Suppliers.memoize(() -> headTraining(spec, silent.orElseThrow()));
    rows = spec.network().rows();
  }

  private static Session session(NetworkGraph graph, NetworkSpec spec) {
    try {
      return new Session(graph.graph, config(spec.device(), spec.threads()));
    } catch (RuntimeException | Error e) {
      graph.close();
      throw e;
    }
  }

  private Training headTraining(NetworkSpec spec, SilentNetwork network) {
    NetworkSpec head = spec.ofHead(network.head());
    Ops tf = scope(head, "head");
    TrainingLoop.Placed loop = new TrainingLoop(head).addTo(graph.graph, tf);
    var state = new NetworkState(tf.withSubScope("state"), session, head);
    return new HeadTraining(network, new LoopTraining(loop, session, head), state, training);
  }

  /** For operations that the graph gets when they are wanted first. */
  private Ops scope(NetworkSpec spec, String name) {
    return spec.on(Ops.create(graph.graph)).withSubScope(name);
  }

  /** The kernels and their biases, to be set and asked one by one. */
  public NetworkLayers layers() {
    return layers;
  }

  /** All variables, with the optimizer's. */
  public NetworkState state() {
    return state.get();
  }

  static ConfigProto config(Device device, int threads) {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .addSessionInterOpThreadPool(ONE_THREAD)
        .setGraphOptions(UNCHANGED)
        .setAllowSoftPlacement(device.gpu().isEmpty())
        .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
        .build();
  }

  /**
   * Sets the network to its start, and the optimizer's state to zero.
   *
   * @param states one a kernel, in forward order
   * @param numbers the values of learned numbers, in forward order
   */
  public void start(List<LayerState> states, float... numbers) {
    try (var start = new Assignments(graph, session)) {
      layers.add(states, start);
      List<Integer> variables = graph.variables.numbers();
      for (int i = 0; i < variables.size(); i++) {
        start.add(variables.get(i), numbers[i]);
      }
      start.addForgetting();
      start.run();
    }
  }

  /**
   * How the network is trained from its start on, as it was set: a silent one, which learns nothing but
   * biases of its head, by the head alone, with the same numbers.
   */
  public Training training() {
    return silent.filter(network -> network.isSilent(layers.states())).isPresent()
        ? headTraining.get()
        : training;
  }

  /** Trains the whole network. */
  @Override
  public Steps train(Part part, int[] samples, long stepsBefore) {
    return training.train(part, samples, stepsBefore);
  }

  /** The mean loss and the accuracy on all of {@code part}. */
  public Score evaluate(Part part) {
    Grading grading = Grading.NONE;
    for (int from = 0; from < part.count(); from += rows) {
      int count = Math.min(rows, part.count() - from);
      try (TInt32 indices = range(from, count);
          Result result = graph
              .pass(session, part, indices)
              .fetch(graph.loss)
              .fetch(graph.correct)
              .run()) {
        grading = grading.and(Grading.of(count, result));
      }
    }
    return grading.score();
  }

  /**
   * Gives the values of {@code quantities}, every layer or kernel of the first, then of the second.
   *
   * @param from the first sample
   * @param rows the number of samples
   * @param sink reads the values; they are gone when it returns
   * @return how the network did on these samples
   */
  public Grading capture(Part part, List<Quantity> quantities, int from, int rows, ValueSink sink) {
    try (TInt32 indices = range(from, rows)) {
      Session.Runner runner =
          graph.pass(session, part, indices).fetch(graph.loss).fetch(graph.correct);
      for (Quantity quantity : quantities) {
        for (Operand<TFloat32> operand : graph.operands(quantity)) {
          runner.fetch(operand);
        }
      }
      try (Result result = runner.run()) {
        List<NativeValues> values = NativeMemory.of(result);
        sink.accept(values.subList(Grading.FETCHED, values.size()));
        return Grading.of(rows, result);
      }
    }
  }

  private static TInt32 range(int from, int rows) {
    return vector(IntStream.range(from, from + rows).toArray());
  }

  /** An int32 vector in native memory; the caller closes it. */
  public static TInt32 vector(int[] values) {
    return TInt32.tensorOf(
        Shape.of(values.length), tensor -> tensor.asRawTensor().data().asInts().write(values));
  }

  /** Closes the session before its graph, which waits for it. */
  @Override
  public void close() {
    try {
      session.close();
    } finally {
      graph.close();
    }
  }

  /** Reads captured values while they stand. */
  @FunctionalInterface
  public interface ValueSink {
    void accept(List<NativeValues> values);
  }

  /**
   * What some steps did.
   *
   * @param count the steps taken
   * @param lossSum the sum over samples of their batch's mean loss
   * @param correct samples whose largest output was at their label
   * @param lastLoss the loss of the last step
   * @param gradientNorms the Euclidean norm of each kernel's gradient in the first step, in forward
   *     order
   */
  public record Steps(
      int count, double lossSum, int correct, double lastLoss, List<Double> gradientNorms) {

    /** With those that follow. */
    Steps and(Steps next) {
      return new Steps(
          count + next.count,
          lossSum + next.lossSum,
          correct + next.correct,
          next.lastLoss,
          gradientNorms);
    }
  }
}
