package org.fanin.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fanin.Loss;
import org.fanin.layers.Feedforward;
import org.fanin.layers.Layer;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.layers.Recurrent;

/** A network in doubles, from the definitions of its layers and without TensorFlow. */
final class NetworkReference {

  private final Layers network;
  private final Map<String, double[]> values = new HashMap<>();

  /** The last sample's value of each kernel with its bias. */
  final Map<String, double[]> preActivations = new LinkedHashMap<>();

  NetworkReference(Layers network, List<float[]> start) {
    this.network = network;
    List<Parameter> parameters = network.parameters();
    for (int i = 0; i < start.size(); i++) {
      values.put(parameters.get(i).name(), widened(start.get(i)));
    }
  }

  double[] outputs(float[] sample) {
    return through(network.layers(), network.inputShape(), widened(sample));
  }

  double loss(float[][] samples, int[] labels) {
    double sum = 0;
    for (int i = 0; i < samples.length; i++) {
      sum += LossReference.of(Loss.SOFTMAX_CROSS_ENTROPY, outputs(samples[i]), labels[i]);
    }
    return sum / samples.length;
  }

  /** The slope of the loss along one number of a parameter, by central differences. */
  double slope(String parameter, int index, float[][] samples, int[] labels) {
    double[] array = value(parameter);
    double middle = array[index];
    double step = 1e-4;
    array[index] = middle + step;
    double above = loss(samples, labels);
    array[index] = middle - step;
    double below = loss(samples, labels);
    array[index] = middle;
    return (above - below) / (2 * step);
  }

  private double[] through(List<Layer> layers, List<Integer> input, double[] sample) {
    double[] x = sample;
    List<Integer> shape = input;
    for (Layer layer : layers) {
      x = through(layer, shape, x);
      shape = layer.outputShape(shape);
    }
    return x;
  }

  private double[] through(Layer layer, List<Integer> shape, double[] x) {
    if (layer instanceof Layer.Reshape) {
      return x;
    }
    if (layer instanceof Recurrent recurrent) {
      var reference = new RecurrentReference(
          recurrent,
          value(recurrent.name() + "/kernel"),
          value(recurrent.name() + "/recurrent-kernel"),
          value(recurrent.name() + "/bias"));
      double[] y = reference.through(x);
      preActivations.put(recurrent.name(), reference.preActivations());
      return y;
    }
    if (layer instanceof Layer.Convolution || layer instanceof Layer.Depthwise) {
      var weighted = (Feedforward) layer;
      double[] y = ImageReference.convolved(
          weighted,
          new ImageReference(shape, x),
          value(weighted.name() + "/kernel"),
          value(weighted.name() + "/bias"));
      preActivations.put(weighted.name(), y);
      return y;
    }
    if (layer instanceof Layer.MaxPool pool) {
      return new ImageReference(shape, x).maxima(pool.sliding());
    }
    if (layer instanceof Layer.GlobalAveragePool) {
      return new ImageReference(shape, x).means();
    }
    if (layer instanceof Layer.Dense dense) {
      double[] kernel = value(dense.name() + "/kernel");
      double[] y = value(dense.name() + "/bias").clone();
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < y.length; j++) {
          y[j] += x[i] * kernel[i * y.length + j];
        }
      }
      preActivations.put(dense.name(), y);
      return y;
    }
    double[] y = x.clone();
    double[] branch = layer instanceof Layer.Residual residual
        ? through(residual.branch(), shape, x)
        : new double[x.length];
    double[] learned =
        layer instanceof Layer.Learned one ? value(one.name() + "/value") : new double[1];
    for (int i = 0; i < y.length; i++) {
      if (layer instanceof Layer.Activate activate) {
        y[i] = activate.function().value(x[i]);
      } else if (layer instanceof Layer.Scale) {
        y[i] = x[i] * learned[0];
      } else {
        y[i] = x[i] + learned[0] + branch[i];
      }
    }
    return y;
  }

  private double[] value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static double[] widened(float[] array) {
    double[] wide = new double[array.length];
    for (int i = 0; i < array.length; i++) {
      wide[i] = array[i];
    }
    return wide;
  }
}
