package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
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
      // Lowered to switch and merge, the loop runs side by side with others without contention.
      Operation loop = graph
          .opBuilder("While", "training", tf.scope())
          .addInputList(start.all().stream().map(Operand::asOutput).toArray(Output[]::new))
          .setAttr("cond", condition)
          .setAttr("body", body)
          .setAttr("_lower_using_switch_merge", true)
          .setAttr("parallel_iterations", 1L)
          .build();
      return Carried.outputsOf(loop, spec);
    }
  }

  private Signature condition(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TBool> more = tf.math.logicalAnd(
        tf.math.less(carried.batch(), carried.end()), tf.math.isFinite(carried.lastLoss()));
    return carried.asInputs("condition").output("more", more).build();
  }

  private Signature body(Ops raw) {
    Ops tf = spec.on(raw);
    Carried carried = Carried.placeholders(tf, spec);
    Operand<TInt32> rows = rows(tf, carried);
    Batch batch = Batch.gather(tf, carried.features(), carried.labels(), rows, spec.scaling());
    // Reads wait for the counter, so that a step sees the updates of the one before.
    Forward forward =
        Forward.of(tf.withControlDependencies(carried.batch()), spec.network(), batch.inputs());
    Operand<TFloat32> loss =
        LossOps.mean(tf, spec.loss(), forward.outputs(), batch.labels(), spec.outputWidth());
    Operand<TInt64> step = tf.math.add(carried.step(), tf.constant(1L));
    Ops updated = tf.withControlDependencies(updates(tf, forward, loss, step));
    Operand<TFloat32> batchLoss = tf.math.mul(loss, tf.dtypes.cast(tf.size(rows), TFloat32.class));
    Operand<TInt32> correct = LossOps.correct(tf, forward.outputs(), batch.labels());
    var next = new Carried(
        updated.math.add(carried.batch(), tf.constant(1)),
        carried.end(),
        step,
        tf.math.add(carried.lossSum(), batchLoss),
        tf.math.add(carried.correct(), correct),
        loss,
        carried.labels(),
        carried.order(),
        carried.features());
    Signature.Builder signature = carried.asInputs("body");
    for (Operand<?> operand : next.all()) {
      Operand<?> output = tf.identity(operand);
      signature.output("out" + output.asOutput().op().name(), output);
    }
    return signature.build();
  }

  /** The indices of the next batch; the last batch of an epoch holds what is left. */
  private Operand<TInt32> rows(Ops tf, Carried carried) {
    Operand<TInt32> size = tf.constant(spec.batchSize());
    Operand<TInt32> from = tf.math.mul(carried.batch(), size);
    Operand<TInt32> count = tf.math.minimum(size, tf.math.sub(tf.size(carried.order()), from));
    Operand<TInt32> axis = tf.constant(0);
    return tf.slice(carried.order(), tf.expandDims(from, axis), tf.expandDims(count, axis));
  }

  private List<Op> updates(Ops tf, Forward forward, Operand<TFloat32> loss, Operand<TInt64> step) {
    List<Operand<TFloat32>> gradients = spec.gradients(tf, loss, forward.reads());
    // Once all gradients stand, nobody reads the weights any more: they are updated in place.
    Ops last = tf.withControlDependencies(List.copyOf(gradients));
    Operand<TFloat32> number = tf.dtypes.cast(step, TFloat32.class);
    List<Variables.Variable> variables = Variables.of(spec.network()).all();
    var operations = new ArrayList<Op>();
    for (int i = 0; i < variables.size(); i++) {
      Variables.Variable variable = variables.get(i);
      operations.add(spec.updates(variable).update(last, variable, gradients.get(i), number));
    }
    return operations;
  }
}
