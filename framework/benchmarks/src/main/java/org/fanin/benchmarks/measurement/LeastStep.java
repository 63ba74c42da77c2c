package org.fanin.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fanin.initializers.kernel.Kernel;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * What no step of training can do without, in one thread: the matrix products, and Adam's pass over
 * weights, gradients and state.
 *
 * <p>A dense layer of {@code n} inputs and {@code m} units takes three products of {@code 2 batch n
 * m} operations, the first layer two; Adam reads four values a weight and writes three.
 */
final class LeastStep implements AutoCloseable {

  /** In the caller's thread, as Fanin's own sessions. */
  static final ConfigProto ONE_THREAD = ConfigProto.newBuilder()
      .setIntraOpParallelismThreads(1)
      .setInterOpParallelismThreads(-1)
      .build();

  private static final int ADAM_VALUES = 7;

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final List<Op> products = new ArrayList<>();
  private final List<Op> updates = new ArrayList<>();
  private final Session session;
  private double operations;
  private double adamBytes;

  LeastStep(List<Kernel> multiplied, List<Kernel> moved, int batch) {
    multiplied.forEach(kernel -> addProducts(kernel, batch));
    for (Kernel kernel : moved) {
      addUpdate(kernel.fanIn(), kernel.fanOut());
      addUpdate(1, kernel.fanOut());
    }
    session = new Session(graph, ONE_THREAD);
  }

  /** Floating point operations of all products. */
  double operations() {
    return operations;
  }

  /** Bytes that Adam reads and writes. */
  double adamBytes() {
    return adamBytes;
  }

  void multiply() {
    run(products);
  }

  void update() {
    run(updates);
  }

  private void run(List<Op> targets) {
    Session.Runner runner = session.runner();
    targets.forEach(runner::addTarget);
    runner.run().close();
  }

  private void addProducts(Kernel kernel, int batch) {
    Operand<TFloat32> weights = random(kernel.fanIn(), kernel.fanOut());
    Operand<TFloat32> inputs = random(batch, kernel.fanIn());
    Operand<TFloat32> deltas = random(batch, kernel.fanOut());
    products.add(tf.linalg.matMul(inputs, weights));
    products.add(tf.linalg.matMul(inputs, deltas, MatMul.transposeA(true)));
    boolean first = kernel.position() == 1;
    if (!first) {
      products.add(tf.linalg.matMul(deltas, weights, MatMul.transposeB(true)));
    }
    operations += (first ? 2 : 3) * 2.0 * batch * kernel.size();
  }

  private void addUpdate(int rows, int columns) {
    List<Variable<TFloat32>> values =
        Stream.generate(() -> random(rows, columns)).limit(4).toList();
    updates.add(tf.train.applyAdam(
        values.get(0),
        values.get(1),
        values.get(2),
        tf.constant(0.9f),
        tf.constant(0.999f),
        tf.constant(1e-6f),
        tf.constant(0.9f),
        tf.constant(0.999f),
        tf.constant(1e-7f),
        values.get(3)));
    adamBytes += (double) ADAM_VALUES * Float.BYTES * rows * columns;
  }

  private Variable<TFloat32> random(int rows, int columns) {
    return tf.variable(
        tf.random.randomUniform(tf.constant(new int[] {rows, columns}), TFloat32.class));
  }

  /** Closes the session before its graph, which waits for it. */
  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
