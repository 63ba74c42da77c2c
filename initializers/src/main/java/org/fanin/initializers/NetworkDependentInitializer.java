package org.fanin.initializers;

import java.util.List;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningNetwork;
import org.fanin.initializers.running.UnfitNetworkException;

/**
 * Draws the first weights of all its kernels, then tunes them together by the gradients of the
 * running network.
 *
 * <p>Fanin draws all kernels first and fits those of a {@link DataDependentInitializer}; then it
 * tunes. The data are training samples, the same for all arms of a repeat. Tuning is a pure function
 * of what was drawn and of what the network answers.
 */
public interface NetworkDependentInitializer extends WeightInitializer {

  /**
   * The states with which all kernels start.
   *
   * @param network answers what states would do; every question is a forward and a backward pass
   * @param drawn one state a kernel, in forward order
   * @param own the numbers of the kernels, from 0, whose law this is; others must stay as drawn
   * @throws UnfitNetworkException if no states suit; the arm then ends with that reason
   */
  List<LayerState> tune(RunningNetwork network, List<LayerState> drawn, List<Integer> own);
}
