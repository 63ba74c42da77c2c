package org.fanin.layers;

import static org.fanin.initializers.activation.Activation.LINEAR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Dense;

/**
 * An immutable description of a network, from the input on.
 *
 * <p>Every method gives a new description with one more layer. The graph, the theory and {@code
 * fanin describe} all read this one.
 *
 * @param inputShape the shape of one sample
 * @param layers the layers in forward order
 */
public record Layers(List<Integer> inputShape, List<Layer> layers) {

  public Layers {
    inputShape = List.copyOf(inputShape);
    layers = List.copyOf(layers);
    var names = new HashSet<String>();
    for (Layer layer : layers) {
      if (layer instanceof Dense dense && !names.add(dense.name())) {
        throw new IllegalArgumentException("two layers are named '" + dense.name() + "'");
      }
    }
  }

  /** A network without layers. */
  public static Layers input(List<Integer> sampleShape) {
    return new Layers(sampleShape, List.of());
  }

  /** A dense layer, named {@code dense-1} if it is the first, and so on. */
  public Layers dense(int units) {
    return dense("dense-" + (denseLayers().size() + 1), units);
  }

  /** A dense layer with a name of its own. */
  public Layers dense(String name, int units) {
    return with(new Dense(name, units, Optional.empty()));
  }

  /** A dense layer with a law of its own, whatever the arm's. */
  public Layers dense(String name, int units, WeightInitializer initializer) {
    return with(new Dense(name, units, Optional.of(initializer)));
  }

  /** An elementwise function. */
  public Layers activation(ActivationFunction function) {
    return with(new Activate(function));
  }

  /** {@code max(0, x)}. */
  public Layers relu() {
    return activation(Activation.RELU);
  }

  /** The hyperbolic tangent. */
  public Layers tanh() {
    return activation(Activation.TANH);
  }

  /** The logistic function. */
  public Layers sigmoid() {
    return activation(Activation.SIGMOID);
  }

  /** The dense layers in forward order. */
  public List<Dense> denseLayers() {
    return layers.stream()
        .filter(Dense.class::isInstance)
        .map(Dense.class::cast)
        .toList();
  }

  /** The kernels in forward order, each as an initializer sees it. */
  public List<Kernel> kernels() {
    int depth = denseLayers().size();
    var kernels = new ArrayList<Kernel>();
    int inputs = inputWidth();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Dense dense) {
        kernels.add(Kernel.dense(dense.name(), inputs, dense.units())
            .followedBy(activationAt(i + 1))
            .at(kernels.size() + 1, depth));
        inputs = dense.units();
      }
    }
    return List.copyOf(kernels);
  }

  /** Values of one sample. */
  public int inputWidth() {
    return inputShape.stream().reduce(1, Math::multiplyExact);
  }

  /** Values that the network puts out for one sample. */
  public int outputWidth() {
    List<Dense> dense = denseLayers();
    return dense.isEmpty() ? inputWidth() : dense.get(dense.size() - 1).units();
  }

  private ActivationFunction activationAt(int index) {
    return index < layers.size() && layers.get(index) instanceof Activate activate
        ? activate.function()
        : LINEAR;
  }

  private Layers with(Layer layer) {
    var longer = new ArrayList<>(layers);
    longer.add(layer);
    return new Layers(inputShape, longer);
  }
}
