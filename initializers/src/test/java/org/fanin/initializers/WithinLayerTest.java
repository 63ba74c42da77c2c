package org.fanin.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnfitLayerException;
import org.fanin.initializers.running.UnitMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithinLayerTest {

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyUnitHasMeanBiasAndDeviationOneInOnePass(Activation activation) {
    SmallNetwork network =
        new SmallNetwork(30, 10, activation, 255).fit(new WithinLayer.Sampler(0.25));
    assertThat(network.passes).containsOnly(1);
    for (UnitMoments moments : network.fitted) {
      for (int j = 0; j < 30; j++) {
        assertThat(moments.means()[j]).isCloseTo(0.25, within(1e-4));
        assertThat(moments.variances()[j]).isCloseTo(1, within(1e-4));
      }
    }
  }

  @Test
  void namesTheUnitThatIsDead() {
    Kernel kernel = Kernel.dense("dense-1", 1, 3);
    RunningLayer layer = new RunningLayer() {
      @Override
      public Kernel kernel() {
        return kernel;
      }

      @Override
      public UnitMoments preActivations(LayerState state) {
        return new UnitMoments(new double[] {0, 2, 0}, new double[] {1, 1e-16, 1});
      }
    };
    assertThatThrownBy(() -> new WithinLayer.Sampler(0)
            .fit(layer, LayerState.unbiased(kernel, new float[] {1, 1, 1})))
        .isInstanceOf(UnfitLayerException.class)
        .hasMessage("has a dead unit: number 1 puts out the same for every sample");
  }
}
