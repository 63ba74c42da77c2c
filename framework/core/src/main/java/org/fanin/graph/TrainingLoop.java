package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.FunctionDefLibrary;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Many steps of training as one loop inside the graph, so that a step costs no call from Java.
 *
 * <p>The loop ends early after a step whose loss is not finite. Its first step, a loop of its own,
 * measures the gradients as well. Handles of variables are made anew in the body and found by shared
 * name, because the Java API can't pass a resource into a function.
 */
final class TrainingLoop {

  private final NetworkSpec spec;
  private final boolean inOrder;

  TrainingLoop(NetworkSpec spec) {
    this.spec = spec;
    inOrder = spec.device().gpu().isEmpty() && OneDnn.isSettled();
  }

  /**
   * A loop in its graph.
   *
   * @param fed what a run is fed with: the step and all that never changes
   * @param end after the last step
   * @param energies half the sum of squares of each kernel's gradient in the first step
   */
  record Placed(Carried fed, Carried end, Operand<TFloat32> energies) {}

  /** Adds the loop to {@code graph}. */
  Placed addTo(Graph graph, Ops tf) {
    try (ConcreteFunction beginning = ConcreteFunction.create(this::beginning);
        ConcreteFunction going = ConcreteFunction.create(this::going);
        ConcreteFunction body = ConcreteFunction.create(this::body)) {
      FunctionDef step = body.getFunctionDef();
      FunctionDef measured = inOrder ? OneDnn.in(Shortcuts.in(step)) : step;
      FunctionDef unmeasured = MeasuredStep.without(measured);
      FunctionDef isFirst = beginning.getFunctionDef();
      FunctionDef isMore = going.getFunctionDef();
      attach(graph, isFirst, isMore, measured, unmeasured);
      Operand<TFloat32> none =
          tf.constant(new float[Variables.of(spec).kernels().size()]);
      Carried fed = Carried.placeholders(tf, spec);
      var before = new ArrayList<Operand<?>>(fed.atFirst(tf).all());
      before.add(none);
      Operation first = loop(graph, tf, before, isFirst, measured);
      Carried after = Carried.outputsOf(first, spec);
      Operation rest = loop(graph, tf, after.all(), isMore, unmeasured);
      return new Placed(
          fed, Carried.outputsOf(rest, spec), first.output(after.all().size()));
    }
  }

  private Operation loop(
      Graph graph, Ops tf, List<Operand<?>> inputs, FunctionDef condition, FunctionDef body) {
    return graph
        .opBuilder("While", tf.scope().makeOpName("training"), tf.scope())
        .addInputList(inputs.stream().map(Operand::asOutput).toArray(Output[]::new))
        .setAttr("cond", call(condition))
        .setAttr("body", call(body))
        .setAttr("_lower_using_switch_merge", !inOrder)
        .setAttr("parallel_iterations", 1L)
        .build();
  }

  private static void attach(Graph graph, FunctionDef... functions) {
    FunctionDefLibrary library =
        FunctionDefLibrary.newBuilder().addAllFunction(List.of(functions)).build();
    graph.importGraphDef(
        graph.toGraphDef().toBuilder().clearNode().setLibrary(library).build());
  }

  /**
   * How the loop calls a function of its own: in order means one operation after the other, without
   * the bookkeeping of an executor that may run them side by side.
   */
  private AttrValue call(FunctionDef function) {
    var named = NameAttrList.newBuilder().setName(function.getSignature().getName());
    if (inOrder) {
      named.putAttr("_executor", OneDnn.text("SINGLE_THREADED_EXECUTOR"));
    }
    return AttrValue.newBuilder().setFunc(named).build();
  }

  private Signature beginning(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TBool> first = tf.math.less(carried.batch(), tf.constant(1));
    return MeasuredStep.input(tf, carried.asInputs("beginning"))
        .output("first", first)
        .build();
  }

  private Signature going(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TBool> more = tf.math.logicalAnd(
        tf.math.less(carried.batch(), carried.batches()), tf.math.isFinite(carried.lastLoss()));
    return carried.asInputs("going").output("more", more).build();
  }

  private Signature body(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TInt32> rows = tf.gather(carried.order(), carried.batch(), tf.constant(0));
    Batch batch = Batch.gather(tf, carried.features(), carried.labels(), rows, spec.scaling());
    // Reads wait for the counter, so that a step sees the updates of the one before.
    Ops reading = tf.withControlDependencies(carried.batch());
    Optional<SplitProduct> split = Variables.of(spec)
        .split()
        .map(kernel -> SplitProduct.of(reading, kernel, batch.inputs(), taken(tf, carried)));
    Forward forward = Forward.of(reading, spec, batch.inputs(), split.map(SplitProduct::value));
    BatchLoss batchLoss = spec.loss(tf, forward.outputs(), batch.labels());
    Operand<TFloat32> loss = batchLoss.mean(tf);
    Operand<TInt64> step = tf.math.add(carried.step(), tf.constant(1L));
    List<Operand<TFloat32>> gradients = batchLoss.gradients(tf, forward.reads(), carried.share());
    List<Moved> moved = moved(tf, gradients, split, step);
    List<Op> updates = moved.stream().flatMap(each -> each.updates().stream()).toList();
    Ops updated = tf.withControlDependencies(updates);
    Operand<TInt32> correct = BatchLoss.correct(tf, forward.outputs(), batch.labels());
    Carried after = carried.after(
        updated.math.add(carried.batch(), tf.constant(1)),
        step,
        tf.math.add(carried.lossSum(), loss),
        tf.math.add(carried.correct(), correct),
        loss);
    Signature.Builder signature = MeasuredStep.input(tf, carried.asInputs("body"));
    return MeasuredStep.output(after.asOutputs(signature), energies(tf, moved)).build();
  }

  /** What the next batch takes of the pixels that are seldom lit. */
  private static Operand<TInt32> taken(Ops tf, Carried carried) {
    return tf.gather(carried.taken(), carried.batch(), tf.constant(0));
  }

  private List<Moved> moved(
      Ops tf,
      List<Operand<TFloat32>> gradients,
      Optional<SplitProduct> split,
      Operand<TInt64> step) {
    // Once all gradients stand, nobody reads the weights any more: they are updated in place. What
    // a split product moves is read by nothing else.
    Ops last = tf.withControlDependencies(List.copyOf(gradients));
    var powers = new StepPowers(tf, tf.dtypes.cast(step, TFloat32.class));
    List<Variables.Variable> variables = Variables.of(spec).all();
    UpdateOps first = spec.updates(variables.get(0));
    var moved = new ArrayList<Moved>();
    split.ifPresent(product -> moved.add(product.move(tf, gradients.get(0), first, powers)));
    for (int i = moved.size(); i < variables.size(); i++) {
      Variables.Variable variable = variables.get(i);
      Op update = spec.updates(variable).update(last, variable, gradients.get(i), powers);
      moved.add(new Moved(List.of(update), List.of(gradients.get(i))));
    }
    return moved;
  }

  /** One a kernel, in forward order. */
  private Operand<TFloat32> energies(Ops tf, List<Moved> moved) {
    return tf.stack(Variables.of(spec).kernels().stream()
        .map(kernel -> moved.get(kernel).energy(tf))
        .toList());
  }
}
