package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.fanin.graph.DatasetTensors.Part;
import org.fanin.layers.Parameter;
import org.fanin.results.folder.Quantity;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/** A network's graph: variables, a training loop, and one forward and backward pass beside it. */
final class NetworkGraph implements AutoCloseable {

  final Graph graph;
  final Variables variables;
  private final List<Parameter.Weights> kernels;
  final Placeholder<? extends TNumber> features;
  final Placeholder<TInt32> labels;
  /** The samples of the pass beside the loop. */
  final Placeholder<TInt32> indices;

  /** What each variable is set to. */
  final List<Placeholder<TFloat32>> values = new ArrayList<>();
  /** Sets each to its value. */
  final List<Op> assignments = new ArrayList<>();
  /** Sets the optimizer's state to zero, one after the other: each stands twice meanwhile. */
  final List<Op> forgetting = new ArrayList<>();

  final TrainingLoop.Placed loop;
  final Forward forward;
  final Operand<TFloat32> loss;
  final Operand<TInt32> correct;
  /** Of the loss, one a variable. */
  final List<Operand<TFloat32>> gradients;

  /** Builds the graph of {@code spec}; nothing is left of one that can't be built. */
  static NetworkGraph of(NetworkSpec spec) {
    var graph = new Graph();
    try {
      return new NetworkGraph(graph, spec);
    } catch (RuntimeException | Error e) {
      graph.close();
      throw e;
    }
  }

  private NetworkGraph(Graph graph, NetworkSpec spec) {
    this.graph = graph;
    Ops tf = spec.on(Ops.create(graph));
    features = tf.placeholder(spec.featureType(), Placeholder.shape(spec.featureShape()));
    labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    indices = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    variables = Variables.of(spec);
    kernels = spec.network().weights();
    assign(tf, spec);

    Batch samples = Batch.gather(tf, features, labels, indices, spec.scaling());
    forward = Forward.of(tf, spec, samples.inputs());
    BatchLoss batchLoss = spec.loss(tf, forward.outputs(), samples.labels());
    loss = batchLoss.mean(tf);
    correct = BatchLoss.correct(tf, forward.outputs(), samples.labels());
    Operand<TFloat32> count = tf.dtypes.cast(tf.size(indices), TFloat32.class);
    Operand<TFloat32> share = tf.math.div(tf.constant(1f), count);
    gradients = batchLoss.gradients(tf, forward.reads(), share);
    loop = new TrainingLoop(spec).addTo(graph, tf);
  }

  /** A run that is fed some samples of {@code part}. */
  Session.Runner pass(Session session, Part part, TInt32 samples) {
    return session
        .runner()
        .feed(features, part.features())
        .feed(labels, part.labels())
        .feed(indices, samples);
  }

  /** The name of the layer to which a kernel belongs, by its number from 0. */
  String layerOf(int kernel) {
    return kernels.get(kernel).layer().name();
  }

  /** How many units the layer of a kernel has. */
  int unitsOf(int kernel) {
    return new Parameter.Biases(kernels.get(kernel)).size();
  }

  /** How many values of one sample it makes before its activation. */
  int valuesOf(int kernel) {
    return kernels.get(kernel).preActivationShape().stream().reduce(1, Math::multiplyExact);
  }

  /** The operands of {@code quantity}, a signal for each layer or one for each kernel, in order. */
  List<Operand<TFloat32>> operands(Quantity quantity) {
    return switch (quantity) {
      case PRE_ACTIVATION ->
        forward.signals().stream().map(Forward.Signal::preActivation).toList();
      case OUTPUT -> forward.signals().stream().map(Forward.Signal::output).toList();
      case WEIGHT -> ofKernels(forward.reads());
      case GRADIENT -> ofKernels(gradients);
    };
  }

  private void assign(Ops tf, NetworkSpec spec) {
    UpdateOps updates = UpdateOps.of(spec.rule());
    for (Variables.Variable variable : variables.all()) {
      Placeholder<TFloat32> value =
          tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
      assignments.add(variables.assign(tf, values.size(), value));
      values.add(value);
    }
    for (int number = 0; number < variables.all().size(); number++) {
      for (Variables.Variable variable : variables.trained(number)) {
        updates.slots(variable).forEach(slot -> forget(tf, slot));
      }
    }
  }

  private void forget(Ops tf, Variables.Variable slot) {
    int before = Math.max(0, forgetting.size() - 1);
    Ops next = tf.withControlDependencies(forgetting.subList(before, forgetting.size()));
    forgetting.add(zero(next, slot));
  }

  private static Op zero(Ops tf, Variables.Variable variable) {
    return tf.assignVariableOp(
        variable.handle(tf), tf.fill(tf.constant(variable.shape().asArray()), tf.constant(0f)));
  }

  private <T> List<T> ofKernels(List<T> ofVariables) {
    return variables.kernels().stream().<T>map(ofVariables::get).toList();
  }

  @Override
  public void close() {
    graph.close();
  }
}
