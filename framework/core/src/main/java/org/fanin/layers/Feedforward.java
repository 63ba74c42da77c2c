package org.fanin.layers;

import java.util.List;
import org.fanin.initializers.kernel.Kernel;

/** A layer with one kernel, followed by whatever stands next in its network. */
public sealed interface Feedforward extends Layer.Weighted
    permits Layer.Dense, Layer.Convolution, Layer.Depthwise {

  /** The kernel, as if alone in its network and followed by nothing. */
  Kernel kernel(List<Integer> input);

  /** What the kernel connects. */
  Connections connections(List<Integer> input);

  @Override
  default List<KernelRole> roles() {
    return List.of(KernelRole.INPUT);
  }

  @Override
  default Kernel kernel(KernelRole role, List<Integer> input) {
    return kernel(input);
  }

  @Override
  default List<Integer> preActivationShape(List<Integer> input) {
    return outputShape(input);
  }

  /** Before its activation and after it. */
  @Override
  default long values(List<Integer> input) {
    return 2L * Shapes.size(outputShape(input));
  }
}
