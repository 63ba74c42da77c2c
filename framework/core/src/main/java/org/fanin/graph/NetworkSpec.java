package org.fanin.graph;

import java.util.Map;
import java.util.Optional;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.LitPixels;
import org.fanin.layers.Layer;
import org.fanin.layers.Layers;
import org.fanin.optimizers.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;

/**
 * All that a network's graph is built from.
 *
 * @param network the layers
 * @param rule how a step moves the weights
 * @param loss what training minimizes
 * @param batchSize samples per step
 * @param pixels whether the dataset is stored as bytes, else as float32
 * @param scaling how stored values become inputs
 * @param device where operations run
 * @param threads that share an operation of the processor
 * @param learningRates factors on the rule's learning rate, by the names of parameters; 1 for others
 * @param litPixels those on which training works, where it leaves some out: in networks in which
 *     each pixel has weights of its own. Those that are seldom lit are told apart on the processor,
 *     where there are at least 32,768 weights behind them.
 */
public record NetworkSpec(
    Layers network,
    UpdateRule rule,
    Loss loss,
    int batchSize,
    boolean pixels,
    InputScaling scaling,
    Device device,
    int threads,
    Map<String, Double> learningRates,
    Optional<LitPixels> litPixels) {

  /** From so many on it pays to take the rows of a batch: fifteen operations are some 10 µs. */
  private static final long MANY_WEIGHTS = 1 << 15;

  public NetworkSpec {
    learningRates = Map.copyOf(learningRates);
    litPixels = litPixels
        .filter(lit -> takesPixelsApart(network))
        .map(lit -> device.gpu().isEmpty() && isWide(network, lit) ? lit : lit.together())
        .filter(lit -> !lit.black().isEmpty() || !lit.seldom().isEmpty());
  }

  /** With one thread, one learning rate for all parameters, and all pixels. */
  public NetworkSpec(
      Layers network,
      UpdateRule rule,
      Loss loss,
      int batchSize,
      boolean pixels,
      InputScaling scaling,
      Device device) {
    this(network, rule, loss, batchSize, pixels, scaling, device, 1, Map.of(), Optional.empty());
  }

  /** Of the network's head alone, into which go bytes as they are. */
  NetworkSpec ofHead(Layers head) {
    return new NetworkSpec(
        head,
        rule,
        loss,
        batchSize,
        true,
        InputScaling.RAW,
        device,
        threads,
        learningRates,
        Optional.empty());
  }

  /** Whether each pixel has weights of its own: what comes first, but for flattening, is dense. */
  static boolean takesPixelsApart(Layers network) {
    return network.layers().stream()
        .dropWhile(Layer.Flatten.class::isInstance)
        .findFirst()
        .filter(Layer.Dense.class::isInstance)
        .isPresent();
  }

  /** Whether training takes of the pixels that are seldom lit those of a batch alone. */
  boolean leavesSeldomOut() {
    return litPixels.filter(lit -> !lit.seldom().isEmpty()).isPresent();
  }

  /** Whether training leaves out some of {@code pixels} on a processor. */
  static boolean leavesOut(Layers network, LitPixels pixels) {
    return takesPixelsApart(network) && (!pixels.black().isEmpty() || isWide(network, pixels));
  }

  /** Whether the weights behind pixels that are seldom lit are worth some operations more. */
  private static boolean isWide(Layers network, LitPixels pixels) {
    int units = network.weights().get(0).shape().get(1);
    return (long) pixels.seldom().size() * units >= MANY_WEIGHTS;
  }

  /** How a step moves {@code variable}. */
  UpdateOps updates(Variables.Variable variable) {
    double factor = learningRates.getOrDefault(variable.name(), 1.0);
    return UpdateOps.of(rule.scaled(factor));
  }

  Class<? extends TNumber> featureType() {
    return pixels ? TUint8.class : TFloat32.class;
  }

  Shape featureShape() {
    return Shape.of(-1, network.inputWidth());
  }

  /** Of the features on which training works. */
  Shape trainedShape() {
    return litPixels.map(pixels -> Shape.of(-1, pixels.lit().size())).orElse(featureShape());
  }

  /** The same operations, placed on the device. */
  Ops on(Ops tf) {
    return tf.withDevice(device.spec());
  }

  /** The loss of {@code outputs} given {@code (batch)} labels. */
  BatchLoss loss(Ops tf, Operand<TFloat32> outputs, Operand<TInt32> labels) {
    return BatchLoss.of(tf, loss, outputs, labels, network.outputWidth());
  }
}
