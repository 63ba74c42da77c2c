package org.fanin.graph;

import java.util.Arrays;
import org.fanin.layers.Cell;
import org.fanin.layers.Recurrent;

/** A recurrent layer in doubles, unit by unit, from the recurrences as papers write them. */
final class RecurrentReference {

  private final Recurrent layer;
  private final double[] kernel;
  private final double[] recurrent;
  private final double[] biases;
  private final int units;
  private final int width;
  private double[] preActivations = new double[0];

  RecurrentReference(Recurrent layer, double[] kernel, double[] recurrent, double[] biases) {
    this.layer = layer;
    this.kernel = kernel;
    this.recurrent = recurrent;
    this.biases = biases;
    this.units = layer.units();
    this.width = layer.cell().gates() * units;
  }

  /** Of the last step, or of all if all are put out. */
  double[] preActivations() {
    return preActivations;
  }

  double[] through(double[] sequence) {
    int features = kernel.length / width;
    int steps = sequence.length / features;
    double[] outputs = new double[steps * units];
    double[] made = new double[steps * width];
    double[] h = new double[units];
    double[] c = new double[units];
    for (int t = 0; t < steps; t++) {
      double[] x = Arrays.copyOfRange(sequence, t * features, (t + 1) * features);
      double[] z = new double[width];
      double[] next = step(x, h, c, z);
      System.arraycopy(next, 0, outputs, t * units, units);
      System.arraycopy(z, 0, made, t * width, width);
      h = next;
    }
    boolean all = layer.allSteps();
    preActivations = Arrays.copyOfRange(made, all ? 0 : (steps - 1) * width, steps * width);
    return Arrays.copyOfRange(outputs, all ? 0 : (steps - 1) * units, steps * units);
  }

  /** The next output; fills {@code z}, and moves {@code c} on. */
  private double[] step(double[] x, double[] h, double[] c, double[] z) {
    for (int column = 0; column < width; column++) {
      z[column] = made(x, h, column);
    }
    double[] next = new double[units];
    if (layer.cell() instanceof Cell.Plain plain) {
      for (int j = 0; j < units; j++) {
        next[j] = plain.activation().value(z[j]);
      }
    } else if (layer.cell() instanceof Cell.Lstm) {
      for (int j = 0; j < units; j++) {
        double input = logistic(z[j]);
        double forget = logistic(z[units + j]);
        double output = logistic(z[3 * units + j]);
        c[j] = forget * c[j] + input * Math.tanh(z[2 * units + j]);
        next[j] = output * Math.tanh(c[j]);
      }
    } else {
      double[] seen = new double[units];
      for (int j = 0; j < units; j++) {
        seen[j] = logistic(z[units + j]) * h[j];
      }
      for (int j = 0; j < units; j++) {
        z[2 * units + j] = made(x, seen, 2 * units + j);
        double update = logistic(z[j]);
        next[j] = update * h[j] + (1 - update) * Math.tanh(z[2 * units + j]);
      }
    }
    return next;
  }

  private double made(double[] x, double[] h, int column) {
    double sum = biases[column];
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * kernel[i * width + column];
    }
    for (int i = 0; i < units; i++) {
      sum += h[i] * recurrent[i * width + column];
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
