package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Session;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Sets variables of a network, all in one run: TensorFlow prepares anew for every set of variables
 * that it has not met before, which takes longer than to set them.
 */
final class Assignments implements AutoCloseable {

  private final NetworkGraph graph;
  private final Session.Runner runner;
  private final List<TFloat32> values = new ArrayList<>();

  Assignments(NetworkGraph graph, Session session) {
    this.graph = graph;
    this.runner = session.runner();
  }

  /** To set a variable, by its number, to {@code numbers}, row-major. */
  void add(int variable, float... numbers) {
    Placeholder<TFloat32> place = graph.values.get(variable);
    TFloat32 value = NetworkLayers.tensor(place.asOutput().shape(), numbers);
    values.add(value);
    runner.feed(place, value).addTarget(graph.assignments.get(variable));
  }

  /** To forget what the optimizer has kept. */
  void addForgetting() {
    graph.forgetting.forEach(runner::addTarget);
  }

  void run() {
    runner.run().close();
  }

  @Override
  public void close() {
    values.forEach(TFloat32::close);
  }
}
