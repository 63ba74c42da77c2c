package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * Many steps of training as one loop inside the graph, so that a step costs no call from Java.
 *
 * <p>The loop ends early after a step whose loss is not finite. Handles of variables are made anew
 * in the body and found by shared name, because the Java API can't pass a resource into a function.
 */
final class TrainingLoop {

  /** What the loop carries from step to step; the order of inputs and outputs of its functions. */
  private enum Carried {
    BATCH(TInt32.class, Shape.scalar()),
    END(TInt32.class, Shape.scalar()),
    STEP(TInt64.class, Shape.scalar()),
    LOSS_SUM(TFloat32.class, Shape.scalar()),
    CORRECT(TInt32.class, Shape.scalar()),
    LAST_LOSS(TFloat32.class, Shape.scalar()),
    LABELS(TInt32.class, Shape.of(-1)),
    ORDER(TInt32.class, Shape.of(-1)),
    FEATURES(TType.class, Shape.of(-1, -1));

    private final Class<? extends TType> type;
    private final Shape shape;

    Carried(Class<? extends TType> type, Shape shape) {
      this.type = type;
      this.shape = shape;
    }
  }

  private final NetworkSpec spec;
  private final UpdateOps updates;

  TrainingLoop(NetworkSpec spec) {
    this.spec = spec;
    this.updates = UpdateOps.of(spec.rule());
  }

  /** Adds the loop to {@code graph}, fed by {@code feeds}. */
  Fetches addTo(Graph graph, Ops tf, Feeds feeds) {
    List<Operand<?>> start = List.of(
        feeds.batch(),
        feeds.end(),
        feeds.step(),
        tf.constant(0f),
        tf.constant(0),
        tf.constant(0f),
        feeds.labels(),
        feeds.order(),
        feeds.features());
    try (ConcreteFunction condition = ConcreteFunction.create(this::condition);
        ConcreteFunction body = ConcreteFunction.create(this::body)) {
      // Lowered to switch and merge, the loop runs side by side with others without contention.
      Operation loop = graph
          .opBuilder("While", "training", tf.scope())
          .addInputList(start.stream().map(Operand::asOutput).toArray(Output[]::new))
          .setAttr("cond", condition)
          .setAttr("body", body)
          .setAttr("_lower_using_switch_merge", true)
          .setAttr("parallel_iterations", 1L)
          .build();
      return new Fetches(
          loop.output(Carried.BATCH.ordinal()),
          loop.output(Carried.LOSS_SUM.ordinal()),
          loop.output(Carried.CORRECT.ordinal()),
          loop.output(Carried.LAST_LOSS.ordinal()));
    }
  }

  private Signature condition(Ops raw) {
    Ops tf = spec.on(raw);
    var carried = new Placeholders(tf);
    Operand<TBool> more =
        tf.math.less(carried.get(Carried.BATCH, TInt32.class), carried.get(Carried.END, TInt32.class));
    Operand<TBool> sane = tf.math.isFinite(carried.get(Carried.LAST_LOSS, TFloat32.class));
    return carried.inputs("condition").output("more", tf.math.logicalAnd(more, sane)).build();
  }

  private Signature body(Ops raw) {
    Ops tf = spec.on(raw);
    var carried = new Placeholders(tf);
    Operand<TInt32> index = carried.get(Carried.BATCH, TInt32.class);
    // Reads wait for the counter, so that a step sees the updates of the one before.
    Ops ordered = tf.withControlDependencies(index);
    Operand<TInt32> rows = rows(tf, index, carried.get(Carried.ORDER, TInt32.class));
    Batch batch = Batch.gather(
        tf, carried.get(Carried.FEATURES, spec.featureType()),
        carried.get(Carried.LABELS, TInt32.class), rows, spec.scaling());
    Forward forward = Forward.of(ordered, spec.network(), batch.inputs());
    Operand<TFloat32> loss =
        LossOps.mean(tf, spec.loss(), forward.outputs(), batch.labels(), spec.outputWidth());
    Operand<TInt64> step =
        tf.math.add(carried.get(Carried.STEP, TInt64.class), tf.constant(1L));
    Ops updated = tf.withControlDependencies(updates(tf, forward, loss, step));
    Operand<TFloat32> count =
        tf.dtypes.cast(tf.size(rows), TFloat32.class);
    Operand<TFloat32> lossSum = tf.math.add(
        carried.get(Carried.LOSS_SUM, TFloat32.class), tf.math.mul(loss, count));
    Operand<TInt32> correct = tf.math.add(
        carried.get(Carried.CORRECT, TInt32.class),
        LossOps.correct(tf, forward.outputs(), batch.labels()));
    return carried
        .inputs("body")
        .output("batch_out", updated.math.add(index, tf.constant(1)))
        .output("end_out", tf.identity(carried.get(Carried.END, TInt32.class)))
        .output("step_out", tf.identity(step))
        .output("loss_sum_out", tf.identity(lossSum))
        .output("correct_out", tf.identity(correct))
        .output("last_loss_out", tf.identity(loss))
        .output("labels_out", tf.identity(carried.get(Carried.LABELS, TInt32.class)))
        .output("order_out", tf.identity(carried.get(Carried.ORDER, TInt32.class)))
        .output("features_out", tf.identity(carried.get(Carried.FEATURES, spec.featureType())))
        .build();
  }

  /** The indices of batch {@code index}; the last batch of an epoch holds what is left. */
  private Operand<TInt32> rows(Ops tf, Operand<TInt32> index, Operand<TInt32> order) {
    Operand<TInt32> size = tf.constant(spec.batchSize());
    Operand<TInt32> from = tf.math.mul(index, size);
    Operand<TInt32> count = tf.math.minimum(size, tf.math.sub(tf.size(order), from));
    Operand<TInt32> axis = tf.constant(0);
    return tf.slice(order, tf.expandDims(from, axis), tf.expandDims(count, axis));
  }

  private List<Op> updates(
      Ops tf, Forward forward, Operand<TFloat32> loss, Operand<TInt64> step) {
    List<Operand<TFloat32>> gradients = spec.gradients(tf, loss, forward.reads());
    // Once all gradients stand, nobody reads the weights any more: they are updated in place.
    Ops last = tf.withControlDependencies(List.copyOf(gradients));
    Operand<TFloat32> number = tf.dtypes.cast(step, TFloat32.class);
    List<Variables.Variable> variables = Variables.of(spec.network()).all();
    var operations = new ArrayList<Op>();
    for (int i = 0; i < variables.size(); i++) {
      operations.add(updates.update(last, variables.get(i), gradients.get(i), number));
    }
    return operations;
  }

  /** The function's inputs, one for everything carried. */
  private final class Placeholders {
    private final List<Placeholder<?>> all = new ArrayList<>();

    Placeholders(Ops tf) {
      for (Carried carried : Carried.values()) {
        boolean features = carried == Carried.FEATURES;
        Class<? extends TType> type = features ? spec.featureType() : carried.type;
        all.add(tf.placeholder(
            type, Placeholder.shape(features ? spec.featureShape() : carried.shape)));
      }
    }

    <T extends TType> Operand<T> get(Carried carried, Class<T> type) {
      Output<?> output = all.get(carried.ordinal()).asOutput();
      return output.expect(type);
    }

    Signature.Builder inputs(String key) {
      Signature.Builder signature = Signature.builder(key);
      for (Carried carried : Carried.values()) {
        signature.input(carried.name(), all.get(carried.ordinal()));
      }
      return signature;
    }
  }

  /** What the loop starts from, as placeholders. */
  record Feeds(
      Operand<TInt32> batch,
      Operand<TInt32> end,
      Operand<TInt64> step,
      Operand<TInt32> labels,
      Operand<TInt32> order,
      Operand<?> features) {}

  /** What the loop ends with: next batch, sum of losses, correct samples, last loss. */
  record Fetches(Output<?> batch, Output<?> lossSum, Output<?> correct, Output<?> lastLoss) {}
}
