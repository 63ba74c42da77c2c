package org.fanin.graph;

import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;

/** The linear problem under mean squared error, trained in doubles without TensorFlow. */
final class LinearReference {

  /** Moves one parameter, given its gradient. */
  interface State {
    double move(int parameter, double gradient, int step);
  }

  /** Adam from its definition. */
  static final class AdamState implements State {
    private final Adam.Rule rule;
    private final double[] m = new double[PARAMETERS];
    private final double[] v = new double[PARAMETERS];

    AdamState(Adam.Rule rule) {
      this.rule = rule;
    }

    @Override
    public double move(int i, double gradient, int step) {
      m[i] = rule.beta1() * m[i] + (1 - rule.beta1()) * gradient;
      v[i] = rule.beta2() * v[i] + (1 - rule.beta2()) * gradient * gradient;
      double rate = rule.learningRate()
          * Math.sqrt(1 - Math.pow(rule.beta2(), step))
          / (1 - Math.pow(rule.beta1(), step));
      return -rate * m[i] / (Math.sqrt(v[i]) + rule.epsilon());
    }
  }

  /** Gradient descent with momentum from its definition. */
  static final class SgdState implements State {
    private final Sgd.Rule rule;
    private final double[] velocity = new double[PARAMETERS];

    SgdState(Sgd.Rule rule) {
      this.rule = rule;
    }

    @Override
    public double move(int i, double gradient, int step) {
      velocity[i] = rule.momentum() * velocity[i] - rule.learningRate() * gradient;
      return velocity[i];
    }
  }

  private static final int WEIGHTS = LinearProblem.INPUTS * LinearProblem.CLASSES;
  private static final int PARAMETERS = WEIGHTS + LinearProblem.CLASSES;

  private final State state;
  private final double[] parameters = new double[PARAMETERS];
  private int steps;

  LinearReference(State state) {
    this.state = state;
    for (int i = 0; i < WEIGHTS; i++) {
      parameters[i] = LinearProblem.KERNEL[i];
    }
  }

  double kernel(int i) {
    return parameters[i];
  }

  /** One step on samples {@code from} to {@code to - 1}. */
  void step(int from, int to) {
    double[] gradient = new double[PARAMETERS];
    int terms = (to - from) * LinearProblem.CLASSES;
    for (int n = from; n < to; n++) {
      for (int c = 0; c < LinearProblem.CLASSES; c++) {
        double slope = 2 * (output(n, c) - (LinearProblem.LABELS[n] == c ? 1 : 0)) / terms;
        for (int i = 0; i < LinearProblem.INPUTS; i++) {
          gradient[i * LinearProblem.CLASSES + c] += slope * LinearProblem.X[n][i];
        }
        gradient[WEIGHTS + c] += slope;
      }
    }
    steps++;
    for (int i = 0; i < PARAMETERS; i++) {
      parameters[i] += state.move(i, gradient[i], steps);
    }
  }

  private double output(int n, int c) {
    double sum = parameters[WEIGHTS + c];
    for (int i = 0; i < LinearProblem.INPUTS; i++) {
      sum += LinearProblem.X[n][i] * parameters[i * LinearProblem.CLASSES + c];
    }
    return sum;
  }
}
