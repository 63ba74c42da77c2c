package org.fanin.initializers.running;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * How much the gradient {@code g} changes along itself, against its size: the mean over all weights
 * and biases of {@code |(g - H g) / (g + epsilon) - 1|}, with the Hessian {@code H}.
 *
 * <p>0 where the loss is linear, as a good start should be nearly; large where a step of descent
 * finds another landscape than the one it was made for. {@code epsilon} is 1e-5 with the sign of
 * {@code g}, so that what has no gradient counts 1. {@code H g} is a finite difference, {@code (g -
 * g(theta - h g)) / h}, with a step {@code h g} of a thousandth of the length of all weights: the
 * second derivatives that it stands for are not at hand, as TensorFlow's C++ gradients, which the
 * Java API calls, end at the first (tanh, sigmoid, ReLU, ELU, SELU, softplus and convolutions have
 * no gradient of their gradient in TensorFlow 2.18). GradInit, which follows the loss after a step of
 * descent back to the norms before it, is out of reach for the same reason.
 *
 * <p>Source: Dauphin and Schoenholz 2019, "MetaInit: Initializing learning by learning to
 * initialize", equation 1.
 */
public final class GradientQuotient {
  private static final double EPSILON = 1e-5;
  private static final double STEP = 1e-3;

  private GradientQuotient() {}

  /**
   * The quotient of a network under {@code states}; two forward and backward passes. Infinite if a
   * gradient is not finite, 1 if all are 0.
   */
  public static double of(RunningNetwork network, List<LayerState> states) {
    List<LayerState> gradient = network.gradients(states);
    double length = Math.sqrt(squares(gradient));
    if (!Double.isFinite(length)) {
      return Double.POSITIVE_INFINITY;
    }
    if (length == 0) {
      return 1;
    }
    double h = STEP * Math.sqrt(squares(states)) / length;
    List<LayerState> stepped = combined(states, gradient, (theta, g) -> theta - h * g);
    double sum = 0;
    long count = 0;
    List<LayerState> there = network.gradients(stepped);
    for (int i = 0; i < gradient.size(); i++) {
      sum += deviation(gradient.get(i).weights(), there.get(i).weights(), h);
      sum += deviation(gradient.get(i).biases(), there.get(i).biases(), h);
      count += gradient.get(i).weights().length + gradient.get(i).biases().length;
    }
    return Double.isFinite(sum) ? sum / count : Double.POSITIVE_INFINITY;
  }

  private static double deviation(float[] here, float[] there, double h) {
    double sum = 0;
    for (int i = 0; i < here.length; i++) {
      double g = here[i];
      double hessian = (g - there[i]) / h;
      sum += Math.abs((g - hessian) / (g + (g >= 0 ? EPSILON : -EPSILON)) - 1);
    }
    return sum;
  }

  private static List<LayerState> combined(
      List<LayerState> a, List<LayerState> b, DoubleBinaryOperator operator) {
    List<LayerState> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(new LayerState(
          combined(a.get(i).weights(), b.get(i).weights(), operator),
          combined(a.get(i).biases(), b.get(i).biases(), operator)));
    }
    return result;
  }

  private static float[] combined(float[] a, float[] b, DoubleBinaryOperator operator) {
    float[] result = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = (float) operator.applyAsDouble(a[i], b[i]);
    }
    return result;
  }

  private static double squares(List<LayerState> states) {
    return states.stream()
        .mapToDouble(state -> squares(state.weights()) + squares(state.biases()))
        .sum();
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }
}
