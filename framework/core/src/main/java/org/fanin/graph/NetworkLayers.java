package org.fanin.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.graph.NetworkSession.ValueSink;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.UnitMoments;
import org.fanin.layers.Layers;
import org.fanin.results.folder.Quantity;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** The kernels of a session's network with their biases, numbered from 0 in forward order. */
public final class NetworkLayers {

  private final NetworkGraph graph;
  private final Session session;
  private final Passes passes;

  NetworkLayers(NetworkGraph graph, Session session, Layers network) {
    this.graph = graph;
    this.session = session;
    this.passes = new Passes(graph, session, network);
  }

  /** Sets every kernel and its biases. */
  public void set(List<LayerState> states) {
    try (var assignments = new Assignments(graph, session)) {
      add(states, assignments);
      assignments.run();
    }
  }

  /** Sets a kernel and its biases. */
  public void set(int number, LayerState state) {
    try (var assignments = new Assignments(graph, session)) {
      add(number, state, assignments);
      assignments.run();
    }
  }

  void add(List<LayerState> states, Assignments assignments) {
    for (int kernel = 0; kernel < states.size(); kernel++) {
      add(kernel, states.get(kernel), assignments);
    }
  }

  private void add(int number, LayerState state, Assignments assignments) {
    int kernel = graph.variables.kernels().get(number);
    assignments.add(kernel, state.weights());
    graph.variables.biasesOf(kernel).ifPresent(biases -> assignments.add(biases, state.biases()));
  }

  /** What the layer of a kernel puts out before its activation, unit by unit. */
  public UnitMoments preActivations(int number, Part part, int[] samples) {
    Operand<TFloat32> operand = graph.forward.signal(graph.layerOf(number)).preActivation();
    return UnitMoments.of(
        passes.values(part, samples, operand, graph.valuesOf(number)), graph.unitsOf(number));
  }

  /** Every kernel and its biases as they are. */
  public List<LayerState> states() {
    Session.Runner runner = session.runner();
    ofLayers(graph.forward.reads()).forEach(runner::fetch);
    try (Result result = runner.run()) {
      return states(IntStream.range(0, result.size())
          .mapToObj(i -> Passes.values(result, i))
          .toList());
    }
  }

  /** The gradient of the mean loss on {@code samples} with respect to every kernel and its biases. */
  public List<LayerState> gradients(Part part, int[] samples) {
    return states(passes.means(part, samples, ofLayers(graph.gradients)));
  }

  /**
   * Gives every kernel as it is.
   *
   * @param sink reads the values; they are gone when it returns
   */
  public void captureWeights(ValueSink sink) {
    Session.Runner runner = session.runner();
    graph.operands(Quantity.WEIGHT).forEach(runner::fetch);
    try (Result result = runner.run()) {
      sink.accept(NativeMemory.of(result));
    }
  }

  /**
   * Gives the gradient of the mean loss on {@code samples} with respect to every kernel.
   *
   * @param sink reads the values; they are gone when it returns
   */
  public void captureGradients(Part part, int[] samples, ValueSink sink) {
    List<Operand<TFloat32>> gradients = graph.operands(Quantity.GRADIENT);
    if (passes.isOne(samples.length)) {
      passes.together(part, samples, gradients, sink);
      return;
    }
    var tensors = new ArrayList<TFloat32>();
    try {
      for (float[] mean : passes.means(part, samples, gradients)) {
        tensors.add(tensor(Shape.of(mean.length), mean));
      }
      sink.accept(tensors.stream().map(NativeMemory::of).toList());
    } finally {
      tensors.forEach(TFloat32::close);
    }
  }

  /** What belongs to kernels and biases among {@code ofVariables}. */
  private List<Operand<TFloat32>> ofLayers(List<Operand<TFloat32>> ofVariables) {
    var found = new ArrayList<Operand<TFloat32>>();
    for (int kernel : graph.variables.kernels()) {
      found.add(ofVariables.get(kernel));
      graph.variables.biasesOf(kernel).ifPresent(biases -> found.add(ofVariables.get(biases)));
    }
    return found;
  }

  /** The values of kernels and biases, kernel by kernel. */
  private List<LayerState> states(List<float[]> values) {
    var states = new ArrayList<LayerState>();
    Iterator<float[]> next = values.iterator();
    for (int kernel : graph.variables.kernels()) {
      float[] weights = next.next();
      states.add(
          graph.variables.biasesOf(kernel).isPresent()
              ? new LayerState(weights, next.next())
              : LayerState.withoutBiases(weights));
    }
    return states;
  }

  static TFloat32 tensor(Shape shape, float[] values) {
    return TFloat32.tensorOf(
        shape, empty -> empty.asRawTensor().data().asFloats().write(values));
  }
}
