package org.fanin.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.kernel.KernelKind;
import org.fanin.initializers.parameter.Digits;
import org.fanin.initializers.theory.ActivationMoments;
import org.fanin.initializers.theory.FiniteWidth;
import org.fanin.initializers.theory.MeanField;
import org.fanin.layers.Layers;

/**
 * Says how far one draw may lie from the mean over draws, where that is far.
 *
 * <p>To first order in 1 / width, the logarithm of the signal's second moment has the variance {@code
 * v}, to which every layer adds {@link FiniteWidth#fluctuation}, after it has changed what was there
 * by the square of its map's slope {@code d ln V / d ln q}. If it is normal with mean {@code -v /
 * 2}, the median is {@code exp(-v / 2)} of the mean.
 *
 * <p>Source: Hanin and Rolnick 2018, "How to Start Training: The Effect of Initialization and
 * Architecture".
 *
 * @param facts what advice depends on
 * @param network its layers, all of them dense
 * @param field the mean field of its hidden layers, with independent weights
 */
record Chance(NetworkFacts facts, Layers network, MeanField field) {

  private static final double MUCH = 1;
  private static final double PROBABLE = 0.001;

  /** Empty if draws are much alike, or if no such law is known for the network. */
  Optional<String> sentence() {
    List<Integer> widths = hiddenWidths();
    boolean dense =
        network.kernels().stream().allMatch(kernel -> kernel.kind() == KernelKind.DENSE);
    if (!dense || widths.isEmpty() || facts.isResidual()) {
      return Optional.empty();
    }
    double dead = deadProbability(widths);
    return variance(widths).stream()
        .filter(variance -> variance > MUCH || dead > PROBABLE)
        .mapToObj(variance -> sentence(variance, dead))
        .findFirst();
  }

  private String sentence(double variance, double dead) {
    return "But the layers are narrow for that depth: these are means over draws, and under"
        + " independent weights half of all draws end below "
        + Digits.three(Math.exp(-variance / 2))
        + " of the mean, as the logarithm of the second moment has a variance of about "
        + Digits.three(variance) + "."
        + (dead > PROBABLE
            ? " With probability " + Digits.three(dead) + " all units of some layer are dead."
            : "");
  }

  private List<Integer> hiddenWidths() {
    return network.kernels().stream()
        .filter(kernel -> kernel.activation().equals(field.activation()))
        .map(Kernel::fanOut)
        .toList();
  }

  /** Empty where layers carry off what chance did: then it does not stay a small one. */
  private OptionalDouble variance(List<Integer> widths) {
    var moments = new ActivationMoments(field.activation());
    double q = field.start();
    double fluctuation = FiniteWidth.fluctuation(field.activation(), q, 1);
    double slope = slope(moments, q);
    double variance = 0;
    for (int width : widths) {
      if (slope > 1 + 1e-3) {
        return OptionalDouble.empty();
      }
      variance = slope * slope * variance + fluctuation / width;
      double next = field.secondMoment(q);
      if (Math.abs(next - q) > 1e-9 * q) {
        q = next;
        fluctuation = FiniteWidth.fluctuation(field.activation(), q, 1);
        slope = slope(moments, q);
      }
    }
    return OptionalDouble.of(variance);
  }

  /** {@code d ln V / d ln q}: 1 where nothing corrects what chance did, 0 where all is forgotten. */
  private double slope(ActivationMoments moments, double q) {
    return field.weightVariance() * moments.growth(q) * q / field.secondMoment(q);
  }

  private double deadProbability(List<Integer> widths) {
    return field.activation() == Activation.RELU && field.biasVariance() == 0
        ? FiniteWidth.deadProbability(widths)
        : 0;
  }
}
