package org.fanin.initializers.running;

import java.util.List;
import org.fanin.initializers.kernel.Kernel;

/** A network that runs on a fixed batch of training samples. */
public interface RunningNetwork {

  /** The kernels of the layers, in forward order; a recurrent layer has two. */
  List<Kernel> kernels();

  /**
   * The gradient of the mean loss with respect to the weights and biases of every kernel, if the
   * kernels had these states. Learned numbers outside of layers stay as they are.
   *
   * <p>A pure function: the same states give the same gradients. Costs one forward and one backward
   * pass.
   *
   * @param states one a kernel, in forward order
   */
  List<LayerState> gradients(List<LayerState> states);
}
