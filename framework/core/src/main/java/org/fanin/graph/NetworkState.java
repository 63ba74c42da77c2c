package org.fanin.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fanin.graph.Variables.Variable;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Every variable of a network and of its optimizer, read out and put back bit by bit: float32,
 * little-endian, one variable after the other in forward order, each as the network has it, whatever
 * training leaves out: the optimizer's state behind that is zero.
 */
public final class NetworkState {

  private final Session session;
  private final List<Entry> entries = new ArrayList<>();

  /** A variable with the operations that read and set it. */
  private record Entry(
      Variable variable, Operand<TFloat32> read, Placeholder<TFloat32> value, Op assignment) {

    static Placeholder<TFloat32> place(Ops tf, Variable variable) {
      return tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
    }

    int size() {
      return Math.toIntExact(variable.shape().size());
    }
  }

  /** Of the variables of {@code spec}, which stand in the session's graph; adds to it by {@code tf}. */
  NetworkState(Ops tf, Session session, NetworkSpec spec) {
    this.session = session;
    UpdateOps updates = UpdateOps.of(spec.rule());
    Variables variables = Variables.of(spec);
    for (int i = 0; i < variables.all().size(); i++) {
      Variable variable = variables.all().get(i);
      Placeholder<TFloat32> value = Entry.place(tf, variable);
      entries.add(
          new Entry(variable, variables.read(tf, i), value, variables.assign(tf, i, value)));
      for (int slot = 0; slot < updates.slots(variable).size(); slot++) {
        add(tf, variables, i, slot, updates);
      }
    }
  }

  private void add(Ops tf, Variables variables, int number, int slot, UpdateOps updates) {
    UnaryOperator<Variable> beside = variable -> updates.slots(variable).get(slot);
    Variable state = beside.apply(variables.all().get(number));
    Placeholder<TFloat32> value = Entry.place(tf, state);
    entries.add(new Entry(
        state,
        variables.readSlot(tf, number, beside),
        value,
        variables.assignSlot(tf, number, beside, value)));
  }

  /** Writes all variables. */
  public void save(WritableByteChannel out) throws IOException {
    for (Entry entry : entries) {
      float[] values = new float[entry.size()];
      try (Result result = session.runner().fetch(entry.read()).run()) {
        result.get(0).asRawTensor().data().asFloats().read(values);
      }
      ByteBuffer bytes = buffer(entry);
      bytes.asFloatBuffer().put(values);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  /**
   * Sets all variables.
   *
   * @throws IOException if {@code in} ends too early, or goes on
   */
  public void restore(ReadableByteChannel in) throws IOException {
    for (Entry entry : entries) {
      ByteBuffer bytes = buffer(entry);
      while (bytes.hasRemaining()) {
        if (in.read(bytes) < 0) {
          throw new EOFException("it ends within " + entry.variable().name());
        }
      }
      float[] values = new float[entry.size()];
      bytes.flip().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      try (TFloat32 tensor = NetworkLayers.tensor(entry.variable().shape(), values)) {
        session
            .runner()
            .feed(entry.value(), tensor)
            .addTarget(entry.assignment())
            .run()
            .close();
      }
    }
    if (in.read(ByteBuffer.allocate(1)) >= 0) {
      throw new IOException("it holds more than the variables of this network");
    }
  }

  private static ByteBuffer buffer(Entry entry) {
    return ByteBuffer.allocate(Math.multiplyExact(entry.size(), Float.BYTES))
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
