package org.fanin.layers;

import java.util.List;
import java.util.Optional;
import org.fanin.initializers.theory.Taps;

/**
 * What a layer's kernel connects, as means over all positions, within a network for images of one
 * size.
 *
 * <p>Unlike the fans of a kernel, these leave out the taps that fall on the zeros around an image
 * and count the positions that strides pass over.
 *
 * @param fanIn the inputs that one output sums over
 * @param fanOut the outputs that one input reaches
 * @param outputs the values that the layer puts out
 * @param taps which positions a sliding kernel covers; empty if it is dense
 */
public record Connections(double fanIn, double fanOut, double outputs, Optional<Taps> taps) {

  /** Of a kernel that slides over an image whose channels fall into {@code groups}. */
  static Connections of(Sliding sliding, List<Integer> input, List<Integer> output, int groups) {
    Taps taps = sliding.taps(input, output);
    return new Connections(
        taps.within() / (output.get(0) * output.get(1)) * input.get(2) / groups,
        taps.within() / (input.get(0) * input.get(1)) * output.get(2) / groups,
        Shapes.size(output),
        Optional.of(taps));
  }

  /**
   * The same, where all but the middle tap of the window weigh nothing. That one leaves the image
   * only where a window of even size is dilated, which has no tap in its middle.
   *
   * @param kernelFanIn the inputs under the whole window
   */
  public Connections ofMiddleTap(double kernelFanIn) {
    Optional<Taps> middle = taps.map(Taps::ofMiddleTap);
    double reached = kernelFanIn * middle.map(Taps::share).orElse(1.0);
    return new Connections(reached, fanOut * reached / fanIn, outputs, middle);
  }
}
