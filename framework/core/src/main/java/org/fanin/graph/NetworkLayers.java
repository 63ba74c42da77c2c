package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.UnitMoments;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The layers with a kernel of a session's network, numbered from 0 in forward order. */
public final class NetworkLayers {

  private final NetworkGraph graph;
  private final Session session;

  NetworkLayers(NetworkGraph graph, Session session) {
    this.graph = graph;
    this.session = session;
  }

  /** Sets kernel and biases of every layer. */
  public void set(List<LayerState> states) {
    for (int layer = 0; layer < states.size(); layer++) {
      set(layer, states.get(layer));
    }
  }

  /** Sets kernel and biases of a layer. */
  public void set(int layer, LayerState state) {
    int kernel = graph.variables.kernels().get(layer);
    var weights = graph.values.get(kernel);
    var biases = graph.values.get(kernel + 1);
    try (TFloat32 kernelValues = tensor(weights.asOutput().shape(), state.weights());
        TFloat32 biasValues = tensor(biases.asOutput().shape(), state.biases())) {
      session
          .runner()
          .feed(weights, kernelValues)
          .feed(biases, biasValues)
          .addTarget(graph.assignments.get(kernel))
          .addTarget(graph.assignments.get(kernel + 1))
          .run()
          .close();
    }
  }

  /**
   * What a layer puts out before its activation, unit by unit.
   *
   * @param indices the samples
   */
  public UnitMoments preActivations(int layer, Part part, TInt32 indices) {
    Operand<TFloat32> operand = graph.forward.signals().get(layer).preActivation();
    try (Result result = graph.pass(session, part, indices).fetch(operand).run()) {
      Shape shape = result.get(0).shape();
      int units = Math.toIntExact(shape.get(shape.numDimensions() - 1));
      return UnitMoments.of(values(result, 0), units);
    }
  }

  /** Kernel and biases of every layer as they are. */
  public List<LayerState> states() {
    return fetched(session.runner(), graph.forward.reads());
  }

  /**
   * The gradient of the mean loss with respect to kernel and biases of every layer.
   *
   * @param indices the samples
   */
  public List<LayerState> gradients(Part part, TInt32 indices) {
    return fetched(graph.pass(session, part, indices), graph.gradients);
  }

  /** Fetches what belongs to kernels and biases among {@code ofVariables}. */
  private List<LayerState> fetched(Session.Runner runner, List<Operand<TFloat32>> ofVariables) {
    for (int kernel : graph.variables.kernels()) {
      runner.fetch(ofVariables.get(kernel)).fetch(ofVariables.get(kernel + 1));
    }
    var states = new ArrayList<LayerState>();
    try (Result result = runner.run()) {
      for (int i = 0; i < result.size(); i += 2) {
        states.add(new LayerState(values(result, i), values(result, i + 1)));
      }
    }
    return states;
  }

  private static float[] values(Result result, int index) {
    var tensor = (TFloat32) result.get(index);
    float[] values = new float[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }

  static TFloat32 tensor(Shape shape, float[] values) {
    return TFloat32.tensorOf(
        shape, empty -> empty.asRawTensor().data().asFloats().write(values));
  }
}
