package org.fanin.layers;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fanin.initializers.BiasLaw;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.activation.ActivationFunction;
import org.fanin.initializers.kernel.Kernel;
import org.fanin.layers.Layer.Activate;
import org.fanin.layers.Layer.Convolution;
import org.fanin.layers.Layer.Dense;
import org.fanin.layers.Layer.Depthwise;
import org.fanin.layers.Layer.Flatten;
import org.fanin.layers.Layer.GlobalAveragePool;
import org.fanin.layers.Layer.MaxPool;
import org.fanin.layers.Layer.Residual;
import org.fanin.layers.Layer.Scale;
import org.fanin.layers.Layer.Shift;

/**
 * An immutable description of a network, from the input on.
 *
 * <p>Every method gives a new description with one more layer. The graph, the theory and {@code
 * fanin describe} all read this one.
 *
 * @param inputShape the shape of one sample
 * @param layers the layers in forward order
 */
public record Layers(List<Integer> inputShape, List<Layer> layers) implements RecurrentLayers {

  public Layers {
    inputShape = List.copyOf(inputShape);
    layers = List.copyOf(layers);
    ParameterWalk.requireNames(layers);
  }

  /** A network without layers. */
  public static Layers input(List<Integer> sampleShape) {
    return new Layers(sampleShape, List.of());
  }

  /** A dense layer, named {@code dense-1} if it is the first, and so on. */
  public Layers dense(int units) {
    return dense(next("dense", Dense.class), units);
  }

  /** A dense layer with a name of its own. */
  public Layers dense(String name, int units) {
    Given.require(name, "dense");
    return with(new Dense(name, units, LayerLaws.ofArm()));
  }

  /** A dense layer with a law of its own, whatever the arm's. */
  public Layers dense(String name, int units, WeightInitializer initializer) {
    return dense(name, units).weights(initializer);
  }

  /** A convolution with square windows, stride 1 and zeros around the image. */
  public Layers conv2d(int filters, int size) {
    return conv2d(filters, Sliding.of(size));
  }

  /** A convolution, named {@code conv-1} if it is the first, and so on. */
  public Layers conv2d(int filters, Sliding sliding) {
    return conv2d(filters, sliding, 1);
  }

  /** A convolution whose channels fall into {@code groups}. */
  public Layers conv2d(int filters, Sliding sliding, int groups) {
    String name = next("conv", Convolution.class);
    return with(new Convolution(name, filters, sliding, groups, LayerLaws.ofArm()));
  }

  /** A convolution of every channel for itself, named {@code depthwise-1} if it is the first. */
  public Layers depthwise(int multiplier, Sliding sliding) {
    String name = next("depthwise", Depthwise.class);
    return with(new Depthwise(name, multiplier, sliding, LayerLaws.ofArm()));
  }

  /** The largest values of squares side by side. */
  public Layers maxPool(int size) {
    return maxPool(Sliding.of(size).strided(size).valid());
  }

  /** The largest values under a sliding window. */
  public Layers maxPool(Sliding sliding) {
    return with(new MaxPool(sliding));
  }

  /** The mean of each channel over all positions. */
  public Layers globalAveragePool() {
    return with(new GlobalAveragePool());
  }

  /** All values of a sample in one row, as a dense layer takes them anyway. */
  public Layers flatten() {
    return with(new Flatten());
  }

  /**
   * The last layer's weights, of a recurrent layer its input weights, drawn by a law of its own,
   * whatever the arm's.
   *
   * @throws IllegalArgumentException if the last layer has no weights
   */
  public Layers weights(WeightInitializer initializer) {
    Given.require(initializer, "weights");
    return Chain.withLast(this, last -> last.with(last.laws().withWeights(initializer)));
  }

  /**
   * The last layer's biases drawn by a law of its own, whatever the arm's.
   *
   * @throws IllegalArgumentException if the last layer has no biases
   * @throws IllegalArgumentException if it has no forget gate, and the law is that of one
   */
  public Layers biases(BiasLaw law) {
    Given.require(law, "biases");
    return Chain.withLast(this, last -> last.with(Chain.biased(last, law)));
  }

  /**
   * A residual branch, {@code x + F(x)}.
   *
   * @param branch adds the layers of {@code F}, which keep the shape
   */
  public Layers residual(UnaryOperator<Layers> branch) {
    Given.require(branch, "residual");
    List<Layer> longer = branch.apply(this).layers;
    int entered = layers.size();
    if (longer.size() < entered || !longer.subList(0, entered).equals(layers)) {
      throw new IllegalArgumentException(
          "a residual branch must add its layers to the ones that it is given");
    }
    var residual = new Residual(longer.subList(entered, longer.size()));
    return with(residual);
  }

  /**
   * The same layers several times, one after another.
   *
   * @param times at least 1
   * @param block adds the layers of one time
   */
  public Layers repeat(int times, UnaryOperator<Layers> block) {
    if (times < 1) {
      throw new IllegalArgumentException("a block must be repeated at least once, not " + times);
    }
    return Stream.iterate(this, block).skip(times).findFirst().orElseThrow();
  }

  /** A learned factor, named {@code scale-1} if it is the first, and so on. */
  public Layers scale() {
    return with(new Scale(next("scale", Scale.class)));
  }

  /** A learned summand, named {@code shift-1} if it is the first, and so on. */
  public Layers shift() {
    return with(new Shift(next("shift", Shift.class)));
  }

  /** An elementwise function. */
  public Layers activation(ActivationFunction function) {
    Given.require(function, "activation");
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

  /** All that training moves, in forward order. */
  public List<Parameter> parameters() {
    return ParameterWalk.of(this);
  }

  /** The kernels in forward order, each with its layer; that of a recurrent layer has two. */
  public List<Parameter.Weights> weights() {
    return of(Parameter.Weights.class);
  }

  /** The layers with kernels in forward order, each by its first kernel. */
  public List<Parameter.Weights> weighted() {
    return weights().stream()
        .filter(weights -> weights.role() == KernelRole.INPUT)
        .toList();
  }

  /** The layers with kernels but the last, in forward order, each by its first kernel. */
  public List<Parameter.Weights> beforeHead() {
    List<Parameter.Weights> all = weighted();
    return all.subList(0, Math.max(0, all.size() - 1));
  }

  /** The learned numbers in forward order. */
  public List<Parameter.Single> numbers() {
    return of(Parameter.Single.class);
  }

  /** The kernels in forward order, each as an initializer sees it. */
  public List<Kernel> kernels() {
    return weights().stream().map(Parameter.Weights::kernel).toList();
  }

  /** Whether a learned factor ends a residual branch. */
  public boolean hasBranchFactor() {
    return numbers().stream()
        .anyMatch(number -> number.endsBranch() && number.layer() instanceof Scale);
  }

  /** Values of one sample. */
  public int inputWidth() {
    return Shapes.size(inputShape);
  }

  /** The shape of what the network puts out for one sample. */
  public List<Integer> outputShape() {
    return Shapes.after(layers, inputShape);
  }

  /** Values that the network puts out for one sample. */
  public int outputWidth() {
    return Shapes.size(outputShape());
  }

  private <T extends Parameter> List<T> of(Class<T> type) {
    return parameters().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private String next(String kind, Class<? extends Layer> type) {
    return Chain.next(this, kind, type);
  }

  private Layers with(Layer layer) {
    return Chain.with(this, layer);
  }
}
