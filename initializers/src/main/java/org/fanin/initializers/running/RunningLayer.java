package org.fanin.initializers.running;

import org.fanin.initializers.kernel.Kernel;

/** One layer of a network that runs on a fixed batch of training samples. */
public interface RunningLayer {

  /** The layer's kernel. */
  Kernel kernel();

  /**
   * Runs the batch up to this layer: what its units would put out before the activation if it had
   * this state. All layers before it have their final one.
   *
   * <p>A recurrent layer answers for each unit of a gate, at the steps that it puts out. Those
   * pre-activations are no linear function of one of its kernels, as every step enters the next.
   *
   * <p>A pure function: the same state gives the same moments. Costs one forward pass.
   */
  UnitMoments preActivations(LayerState state);
}
