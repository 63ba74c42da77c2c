package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import org.fanin.graph.Forward.Signal;
import org.fanin.layers.Cell;
import org.fanin.layers.Recurrent;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TFloat32;

/**
 * A recurrent layer as operations, step after step: TensorFlow's own loops have no gradient in Java.
 */
final class RecurrentOps {

  private final Ops tf;
  private final Recurrent layer;
  private final Parameters parameters;

  /**
   * The layer's variables.
   *
   * @param kernel the input kernel, {@code (features, gates units)}
   * @param recurrent the recurrent kernel, {@code (units, gates units)}
   * @param biases {@code (gates units)}
   */
  record Parameters(
      Operand<TFloat32> kernel, Operand<TFloat32> recurrent, Operand<TFloat32> biases) {}

  /**
   * What there is at a step.
   *
   * @param preActivation all gates side by side, {@code (batch, gates units)}
   * @param output {@code (batch, units)}
   */
  record Step(Operand<TFloat32> preActivation, Operand<TFloat32> output) {}

  RecurrentOps(Ops tf, Recurrent layer, Parameters parameters) {
    this.tf = tf;
    this.layer = layer;
    this.parameters = parameters;
  }

  /**
   * Leads a batch through the layer.
   *
   * @param sequence {@code (batch, steps, features)}
   */
  Signal through(Operand<TFloat32> sequence, int steps) {
    Cells cells = cells(inputs(sequence, steps), steps);
    var found = new ArrayList<Step>();
    for (int step = 0; step < steps; step++) {
      found.add(cells.next(step));
    }
    if (!layer.allSteps()) {
      Step last = found.get(steps - 1);
      return new Signal(layer.name(), last.preActivation(), last.output());
    }
    return new Signal(
        layer.name(),
        stacked(found.stream().map(Step::preActivation).toList()),
        stacked(found.stream().map(Step::output).toList()));
  }

  /** What the input kernel and the biases make of every step, {@code (steps, batch, width)}. */
  private Operand<TFloat32> inputs(Operand<TFloat32> sequence, int steps) {
    int features = Math.toIntExact(parameters.kernel().asOutput().shape().get(0));
    int width = Math.multiplyExact(layer.cell().gates(), layer.units());
    // The steps in front: each is then a part of memory as it stands.
    Operand<TFloat32> bySteps = tf.linalg.transpose(sequence, tf.constant(new int[] {1, 0, 2}));
    Operand<TFloat32> rows = tf.reshape(bySteps, tf.constant(new int[] {-1, features}));
    Operand<TFloat32> product =
        tf.nn.biasAdd(tf.linalg.matMul(rows, parameters.kernel()), parameters.biases());
    return tf.reshape(product, tf.constant(new int[] {steps, -1, width}));
  }

  private List<Operand<TFloat32>> unstacked(Operand<TFloat32> bySteps, int steps) {
    return List.copyOf(tf.unstack(bySteps, (long) steps).output());
  }

  private Operand<TFloat32> stacked(List<Operand<TFloat32>> ofSteps) {
    return tf.stack(ofSteps, Stack.axis(1L));
  }

  private Cells cells(Operand<TFloat32> inputs, int steps) {
    if (layer.cell() instanceof Cell.Plain plain) {
      return new PlainCells(plain, unstacked(inputs, steps));
    }
    return layer.cell() instanceof Cell.Lstm
        ? new LstmCells(unstacked(inputs, steps))
        : new GruCells(inputs, steps);
  }

  /** The output before the first step. */
  private Operand<TFloat32> zero(Operand<TFloat32> first) {
    return tf.zerosLike(columns(first, 0, layer.units()));
  }

  /** Without the broadcasting of {@code add}, whose gradient takes ten operations. */
  private Operand<TFloat32> sum(Operand<TFloat32> one, Operand<TFloat32> other) {
    return tf.math.addN(List.of(one, other));
  }

  private Operand<TFloat32> columns(Operand<TFloat32> matrix, int from, int count) {
    return tf.slice(matrix, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, count}));
  }

  private List<Operand<TFloat32>> gates(Operand<TFloat32> sideBySide, int count) {
    return List.copyOf(tf.split(tf.constant(1), sideBySide, (long) count).output());
  }

  /** The cells of the layer, which remember. */
  private interface Cells {

    /** Goes on by a step, numbered from 0. */
    Step next(int step);
  }

  private final class PlainCells implements Cells {

    private final Cell.Plain cell;
    private final List<Operand<TFloat32>> inputs;
    private Operand<TFloat32> output;

    PlainCells(Cell.Plain cell, List<Operand<TFloat32>> inputs) {
      this.cell = cell;
      this.inputs = inputs;
      this.output = zero(inputs.get(0));
    }

    @Override
    public Step next(int step) {
      Operand<TFloat32> z = sum(inputs.get(step), tf.linalg.matMul(output, parameters.recurrent()));
      output = ActivationOps.apply(tf, cell.activation(), z);
      return new Step(z, output);
    }
  }

  private final class LstmCells implements Cells {

    private final List<Operand<TFloat32>> inputs;
    private Operand<TFloat32> output;
    private Operand<TFloat32> memory;

    LstmCells(List<Operand<TFloat32>> inputs) {
      this.inputs = inputs;
      this.output = zero(inputs.get(0));
      this.memory = output;
    }

    @Override
    public Step next(int step) {
      Operand<TFloat32> z = sum(inputs.get(step), tf.linalg.matMul(output, parameters.recurrent()));
      List<Operand<TFloat32>> gates = gates(z, layer.cell().gates());
      Operand<TFloat32> kept = tf.math.mul(tf.math.sigmoid(gates.get(1)), memory);
      Operand<TFloat32> added =
          tf.math.mul(tf.math.sigmoid(gates.get(0)), tf.math.tanh(gates.get(2)));
      memory = sum(kept, added);
      output = tf.math.mul(tf.math.sigmoid(gates.get(3)), tf.math.tanh(memory));
      return new Step(z, output);
    }
  }

  private final class GruCells implements Cells {

    private final List<Operand<TFloat32>> gateInputs;
    private final List<Operand<TFloat32>> candidateInputs;
    private final Operand<TFloat32> gateKernel;
    private final Operand<TFloat32> candidateKernel;
    private Operand<TFloat32> output;

    GruCells(Operand<TFloat32> inputs, int steps) {
      List<Operand<TFloat32>> ofInputs = gatesAndCandidate(inputs, 2);
      List<Operand<TFloat32>> ofKernel = gatesAndCandidate(parameters.recurrent(), 1);
      this.gateInputs = unstacked(ofInputs.get(0), steps);
      this.candidateInputs = unstacked(ofInputs.get(1), steps);
      this.gateKernel = ofKernel.get(0);
      this.candidateKernel = ofKernel.get(1);
      this.output = zero(candidateInputs.get(0));
    }

    private List<Operand<TFloat32>> gatesAndCandidate(Operand<TFloat32> tensor, int axis) {
      int[] sizes = {2 * layer.units(), layer.units()};
      return List.copyOf(
          tf.splitV(tensor, tf.constant(sizes), tf.constant(axis), 2L).output());
    }

    @Override
    public Step next(int step) {
      Operand<TFloat32> z = sum(gateInputs.get(step), tf.linalg.matMul(output, gateKernel));
      List<Operand<TFloat32>> gates = gates(tf.math.sigmoid(z), 2);
      Operand<TFloat32> update = gates.get(0);
      Operand<TFloat32> seen = tf.math.mul(gates.get(1), output);
      Operand<TFloat32> g = sum(candidateInputs.get(step), tf.linalg.matMul(seen, candidateKernel));
      Operand<TFloat32> candidate = tf.math.tanh(g);
      // z h' + (1 - z) c, with one product less.
      Operand<TFloat32> kept = tf.math.mul(update, sum(output, tf.math.neg(candidate)));
      output = sum(candidate, kept);
      return new Step(tf.concat(List.of(z, g), tf.constant(1)), output);
    }
  }
}
