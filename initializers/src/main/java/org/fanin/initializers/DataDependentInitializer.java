package org.fanin.initializers;

import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnfitLayerException;

/**
 * Draws the first weights of a kernel, then fits them to what the running network makes of data.
 *
 * <p>Fanin draws all kernels first. It then fits layer by layer, in forward order: when a layer is
 * fitted, those before it are done. The data are a fixed batch of training samples, the same for all
 * arms of a repeat. A fit is a pure function of what was drawn and of what the layer answers, so a
 * network starts with the same weights however many run beside it.
 *
 * <p>What depends on data has no variance in closed form: {@link #variance} is empty.
 */
public interface DataDependentInitializer extends WeightInitializer {

  /**
   * The state with which a layer starts.
   *
   * @param layer answers what a state would do; every question is one forward pass
   * @param drawn what {@link #sample} gave, with the biases of the layer, if they are this kernel's
   * @throws UnfitLayerException if the layer can't be fitted; its arm then ends with that reason
   */
  LayerState fit(RunningLayer layer, LayerState drawn);
}
