package org.fanin.initializers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.initializers.running.LayerState;
import org.fanin.initializers.running.RunningLayer;
import org.fanin.initializers.running.UnitMoments;

/** A stack of dense layers of one width, run in plain Java on fixed samples. */
final class SmallNetwork {
  private static final int SAMPLES = 200;

  private final int width;
  private final int depth;
  private final ActivationFunction activation;
  private final float[] inputs;
  private final SplittableRandom random = new SplittableRandom(42);

  /** Pre-activations of every layer that is fitted. */
  final List<UnitMoments> fitted = new ArrayList<>();

  /** Forward passes that the fit of each layer took. */
  final List<Integer> passes = new ArrayList<>();

  final List<LayerState> states = new ArrayList<>();

  /** Inputs are uniform on 0 to {@code brightest}: like pixels, they have no mean 0. */
  SmallNetwork(int width, int depth, ActivationFunction activation, double brightest) {
    this.width = width;
    this.depth = depth;
    this.activation = activation;
    this.inputs = new float[SAMPLES * width];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (brightest * random.nextDouble());
    }
  }

  /** Draws and fits all layers, in forward order. */
  SmallNetwork fit(DataDependentInitializer initializer) {
    float[] x = inputs;
    for (int position = 1; position <= depth; position++) {
      Kernel kernel = Kernel.dense("dense-" + position, width, width)
          .followedBy(activation)
          .at(position, depth);
      var layer = new Layer(kernel, x);
      LayerState drawn = LayerState.unbiased(kernel, initializer.sample(kernel, random));
      LayerState state = initializer.fit(layer, drawn);
      passes.add(layer.passes);
      states.add(state);
      float[] z = layer.outputs(state);
      fitted.add(UnitMoments.of(z, width));
      x = new float[z.length];
      for (int i = 0; i < z.length; i++) {
        x[i] = (float) activation.value(z[i]);
      }
    }
    return this;
  }

  private final class Layer implements RunningLayer {
    private final Kernel kernel;
    private final float[] entering;
    private int passes;

    Layer(Kernel kernel, float[] entering) {
      this.kernel = kernel;
      this.entering = entering;
    }

    @Override
    public Kernel kernel() {
      return kernel;
    }

    @Override
    public UnitMoments preActivations(LayerState state) {
      passes++;
      return UnitMoments.of(outputs(state), width);
    }

    float[] outputs(LayerState state) {
      float[] z = new float[entering.length];
      for (int n = 0; n < SAMPLES; n++) {
        double[] row = new double[width];
        Arrays.setAll(row, j -> state.biases()[j]);
        for (int i = 0; i < width; i++) {
          for (int j = 0; j < width; j++) {
            row[j] += (double) entering[n * width + i] * state.weights()[i * width + j];
          }
        }
        for (int j = 0; j < width; j++) {
          z[n * width + j] = (float) row[j];
        }
      }
      return z;
    }
  }
}
