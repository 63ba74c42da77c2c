package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Session;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Sets variables of a network, many in one run: TensorFlow prepares anew for every set of variables
 * that it has not met before, which takes longer than to set them. Large ones have more than one run, as
 * their values stand in memory beside the variables.
 */
final class Assignments implements AutoCloseable {

  private static final int MOST_NUMBERS = 1 << 24;

  private final NetworkGraph graph;
  private final Session session;
  private final List<TFloat32> values = new ArrayList<>();
  private Session.Runner runner;
  private long numbers;

  Assignments(NetworkGraph graph, Session session) {
    this.graph = graph;
    this.session = session;
    this.runner = session.runner();
  }

  /** To set a variable, by its number, to {@code values}, row-major. */
  void add(int variable, float... values) {
    if (numbers > 0 && numbers + values.length > MOST_NUMBERS) {
      run();
    }
    numbers += values.length;
    Placeholder<TFloat32> place = graph.values.get(variable);
    TFloat32 value = NetworkLayers.tensor(place.asOutput().shape(), values);
    this.values.add(value);
    runner.feed(place, value).addTarget(graph.assignments.get(variable));
  }

  /** To forget what the optimizer has kept. */
  void addForgetting() {
    graph.forgetting.forEach(runner::addTarget);
  }

  /** Sets what was added since the last run. */
  void run() {
    runner.run().close();
    release();
    runner = session.runner();
  }

  private void release() {
    values.forEach(TFloat32::close);
    values.clear();
    numbers = 0;
  }

  @Override
  public void close() {
    release();
  }
}
