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
 * <p>The loop ends early after a step whose loss is not finite. Handles of variables are made anew
 * in the body and found by shared name, because the Java API can't pass a resource into a function.
 */
final class TrainingLoop {

  private final NetworkSpec spec;

  TrainingLoop(NetworkSpec spec) {
    this.spec = spec;
  }

  /** Adds the loop to {@code graph}: from {@code start} to what is returned. */
  Carried addTo(Graph graph, Ops tf, Carried start) {
    try (ConcreteFunction condition = ConcreteFunction.create(this::condition);
        ConcreteFunction body = ConcreteFunction.create(this::body)) {
      boolean inOrder = spec.device().gpu().isEmpty() && OneDnn.isSettled();
      FunctionDef step = body.getFunctionDef();
      attach(graph, condition.getFunctionDef(), inOrder ? OneDnn.in(step) : step);
      Operation loop = graph
          .opBuilder("While", "training", tf.scope())
          .addInputList(start.all().stream().map(Operand::asOutput).toArray(Output[]::new))
          .setAttr("cond", call(condition, inOrder))
          .setAttr("body", call(body, inOrder))
          .setAttr("_lower_using_switch_merge", !inOrder)
          .setAttr("parallel_iterations", 1L)
          .build();
      return Carried.outputsOf(loop, spec);
    }
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
  private static AttrValue call(ConcreteFunction function, boolean inOrder) {
    var named = NameAttrList.newBuilder().setName(function.getDefinedName());
    if (inOrder) {
      named.putAttr("_executor", OneDnn.text("SINGLE_THREADED_EXECUTOR"));
    }
    return AttrValue.newBuilder().setFunc(named).build();
  }

  private Signature condition(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TBool> more = tf.math.logicalAnd(
        tf.squeeze(tf.math.less(carried.from(), tf.shape(carried.order()))),
        tf.math.isFinite(carried.lastLoss()));
    return carried.asInputs("condition").output("more", more).build();
  }

  private Signature body(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TInt32> next = tf.math.add(carried.from(), tf.constant(new int[] {spec.batchSize()}));
    // The last batch of an epoch holds what is left: a slice ends where its tensor does.
    Operand<TInt32> rows =
        tf.stridedSlice(carried.order(), carried.from(), next, tf.constant(new int[] {1}));
    Batch batch = Batch.gather(tf, carried.features(), carried.labels(), rows, spec.scaling());
    // Reads wait for the counter, so that a step sees the updates of the one before.
    Ops reading = tf.withControlDependencies(carried.from());
    Optional<SplitProduct> split = Variables.of(spec)
        .split()
        .map(kernel -> SplitProduct.of(reading, kernel, batch.inputs(), taken(tf, carried)));
    Forward forward = Forward.of(reading, spec, batch.inputs(), split.map(SplitProduct::value));
    BatchLoss batchLoss = spec.loss(tf, forward.outputs(), batch.labels());
    Operand<TFloat32> loss = batchLoss.mean(tf);
    Operand<TInt64> step = tf.math.add(carried.step(), tf.constant(1L));
    Ops updated = tf.withControlDependencies(updates(tf, forward, split, batchLoss, step));
    Operand<TFloat32> lossSum = tf.math.mul(loss, tf.dtypes.cast(tf.size(rows), TFloat32.class));
    Operand<TInt32> correct = BatchLoss.correct(tf, forward.outputs(), batch.labels());
    return signature(
        carried,
        carried.after(
            updated.identity(next),
            step,
            tf.math.add(carried.lossSum(), lossSum),
            tf.math.add(carried.correct(), correct),
            loss));
  }

  private static Signature signature(Carried before, Carried after) {
    Signature.Builder signature = before.asInputs("body");
    int number = 0;
    for (Operand<?> operand : after.all()) {
      signature.output("out" + number++, operand);
    }
    return signature.build();
  }

  /** What the next batch takes of the pixels that are seldom lit. */
  private Operand<TInt32> taken(Ops tf, Carried carried) {
    Operand<TInt32> batch = tf.math.div(carried.from(), tf.constant(spec.batchSize()));
    return tf.reshape(
        tf.gather(carried.taken(), batch, tf.constant(0)), tf.constant(new int[] {-1}));
  }

  private List<Op> updates(
      Ops tf, Forward forward, Optional<SplitProduct> split, BatchLoss loss, Operand<TInt64> step) {
    List<Operand<TFloat32>> gradients = loss.gradients(tf, forward.reads());
    // Once all gradients stand, nobody reads the weights any more: they are updated in place. What
    // a
    // split product moves is read by nothing else.
    Ops last = tf.withControlDependencies(List.copyOf(gradients));
    var powers = new StepPowers(tf, tf.dtypes.cast(step, TFloat32.class));
    List<Variables.Variable> variables = Variables.of(spec).all();
    UpdateOps first = spec.updates(variables.get(0));
    var operations = new ArrayList<Op>();
    split.ifPresent(
        product -> operations.addAll(product.updates(tf, gradients.get(0), first, powers)));
    for (int i = split.isPresent() ? 1 : 0; i < variables.size(); i++) {
      Variables.Variable variable = variables.get(i);
      operations.add(spec.updates(variable).update(last, variable, gradients.get(i), powers));
    }
    return operations;
  }
}
