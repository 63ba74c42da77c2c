package org.fanin.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.optimizers.Sgd;
import org.fanin.results.folder.Quantity;

/** A small network of any kind with random inputs and parameters. */
final class NetworkProblem implements AutoCloseable {

  static final double LEARNING_RATE = 0.1;
  private static final int SAMPLES = 4;

  private final int count;

  final List<Parameter> parameters;
  final List<float[]> start;
  final float[][] inputs;
  final int[] labels;
  final DatasetTensors data;
  final NetworkSession session;
  private final int classes;

  NetworkProblem(Layers network) {
    this(network, SAMPLES);
  }

  NetworkProblem(Layers network, int count) {
    this.count = count;
    var random = new Random(1);
    parameters = network.parameters();
    start =
        parameters.stream().map(parameter -> normal(parameter.size(), random)).toList();
    classes = network.outputWidth();
    inputs = new float[count][];
    labels = IntStream.range(0, count).map(i -> i % classes).toArray();
    float[] rows = new float[count * network.inputWidth()];
    for (int i = 0; i < count; i++) {
      inputs[i] = normal(network.inputWidth(), random);
      System.arraycopy(inputs[i], 0, rows, i * inputs[i].length, inputs[i].length);
    }
    var samples = new Samples(new Features.Reals(rows, network.inputWidth()), labels);
    data = DatasetTensors.of(new LoadedDataset(samples, samples, new TreeMap<>()));
    session = new NetworkSession(new NetworkSpec(
        network,
        new Sgd.Rule(LEARNING_RATE, 0),
        Loss.SOFTMAX_CROSS_ENTROPY,
        count,
        false,
        InputScaling.UNIT,
        Device.CPU));
    session.start(layers(), numbers());
  }

  /** Every kernel with the biases that follow it, if it has any. */
  private List<LayerState> layers() {
    return IntStream.range(0, start.size())
        .filter(i -> parameters.get(i) instanceof Parameter.Weights)
        .mapToObj(i -> new LayerState(start.get(i), biases(i + 1)))
        .toList();
  }

  private float[] biases(int place) {
    return place < start.size() && parameters.get(place) instanceof Parameter.Biases
        ? start.get(place)
        : new float[0];
  }

  private float[] numbers() {
    List<float[]> numbers = IntStream.range(0, start.size())
        .filter(i -> parameters.get(i) instanceof Parameter.Single)
        .mapToObj(start::get)
        .toList();
    float[] values = new float[numbers.size()];
    IntStream.range(0, values.length).forEach(i -> values[i] = numbers.get(i)[0]);
    return values;
  }

  /** The values of every kernel or layer, copied. */
  List<float[]> values(Quantity quantity) {
    return values(quantity, 0, count);
  }

  /** The values of every kernel or layer on {@code rows} samples, copied. */
  List<float[]> values(Quantity quantity, int from, int rows) {
    var copies = new ArrayList<float[]>();
    session.capture(
        data.test(),
        List.of(quantity),
        from,
        rows,
        values -> values.forEach(of -> copies.add(LinearProblem.copyOf(of))));
    return copies;
  }

  /** One step on all samples. */
  void train() {
    session.train(data.train(), IntStream.range(0, count).toArray(), 0);
  }

  private static float[] normal(int size, Random random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.5 * random.nextGaussian());
    }
    return values;
  }

  @Override
  public void close() {
    session.close();
    data.close();
  }
}
