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

/** The kernels of a session's network with their biases, numbered from 0 in forward order. */
public final class NetworkLayers {

  private final NetworkGraph graph;
  private final Session session;

  NetworkLayers(NetworkGraph graph, Session session) {
    this.graph = graph;
    this.session = session;
  }

  /** Sets every kernel and its biases. */
  public void set(List<LayerState> states) {
    for (int kernel = 0; kernel < states.size(); kernel++) {
      set(kernel, states.get(kernel));
    }
  }

  /** Sets a kernel and its biases. */
  public void set(int number, LayerState state) {
    int kernel = graph.variables.kernels().get(number);
    set(kernel, state.weights());
    graph.variables.biasesOf(kernel).ifPresent(biases -> set(biases, state.biases()));
  }

  private void set(int variable, float[] values) {
    var place = graph.values.get(variable);
    try (TFloat32 tensor = tensor(place.asOutput().shape(), values)) {
      session
          .runner()
          .feed(place, tensor)
          .addTarget(graph.assignments.get(variable))
          .run()
          .close();
    }
  }

  /**
   * What the layer of a kernel puts out before its activation, unit by unit.
   *
   * @param indices the samples
   */
  public UnitMoments preActivations(int number, Part part, TInt32 indices) {
    Operand<TFloat32> operand = graph.forward.signal(graph.layerOf(number)).preActivation();
    try (Result result = graph.pass(session, part, indices).fetch(operand).run()) {
      Shape shape = result.get(0).shape();
      int units = Math.toIntExact(shape.get(shape.numDimensions() - 1));
      return UnitMoments.of(values(result, 0), units);
    }
  }

  /** Every kernel and its biases as they are. */
  public List<LayerState> states() {
    return fetched(session.runner(), graph.forward.reads());
  }

  /**
   * The gradient of the mean loss with respect to every kernel and its biases.
   *
   * @param indices the samples
   */
  public List<LayerState> gradients(Part part, TInt32 indices) {
    return fetched(graph.pass(session, part, indices), graph.gradients);
  }

  /** Fetches what belongs to kernels and biases among {@code ofVariables}. */
  private List<LayerState> fetched(Session.Runner runner, List<Operand<TFloat32>> ofVariables) {
    for (int kernel : graph.variables.kernels()) {
      runner.fetch(ofVariables.get(kernel));
      graph.variables.biasesOf(kernel).ifPresent(biases -> runner.fetch(ofVariables.get(biases)));
    }
    var states = new ArrayList<LayerState>();
    try (Result result = runner.run()) {
      int next = 0;
      for (int kernel : graph.variables.kernels()) {
        float[] weights = values(result, next++);
        states.add(
            graph.variables.biasesOf(kernel).isPresent()
                ? new LayerState(weights, values(result, next++))
                : LayerState.withoutBiases(weights));
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
