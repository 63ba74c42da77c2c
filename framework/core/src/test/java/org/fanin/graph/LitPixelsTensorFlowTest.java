package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.Features;
import org.fanin.data.LitPixels;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.ndarray.Shape;

/** Training without the pixels that are black in all images, against training with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LitPixelsTensorFlowTest {

  private static final int COUNT = 96;
  private static final int WIDTH = 40;
  private static final int BATCH = 8;
  private static final int EPOCHS = 5;
  private static final Layers DENSE =
      Layers.input(List.of(WIDTH)).dense(6).relu().dense(3);
  private static final Adam.Rule ADAM = new Adam.Rule(0.01, 0.9, 0.999, 1e-7);

  private final Random random = new Random(7);
  private final DatasetTensors data = DatasetTensors.of(
      new LoadedDataset(samples(17), samples(0), new TreeMap<>()), List.of(DENSE));
  private final LitPixels pixels = data.train().litPixels().orElseThrow();

  @AfterAll
  void close() {
    data.close();
  }

  static List<UpdateRule> rules() {
    return List.of(ADAM, new Sgd.Rule(0.05, 0), new Sgd.Rule(0.05, 0.9));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theNetworkIsTheSame(UpdateRule rule) {
    try (var all = session(rule, Optional.empty());
        var lit = session(rule, Optional.of(pixels))) {
      List<LayerState> start = start();
      all.start(start);
      lit.start(start);
      assertThat(lit.layers().states()).usingRecursiveComparison().isEqualTo(start);
      train(all);
      train(lit);
      assertThat(lit.graph.variables.trained().get(0).shape()).isEqualTo(Shape.of(24, 6));
      assertClose(lit.layers().states(), all.layers().states());
      assertThat(blackRows(lit.layers().states())).isEqualTo(blackRows(start));
      assertThat(lit.evaluate(data.test()).loss())
          .isCloseTo(all.evaluate(data.test()).loss(), within(1e-5));
    }
  }

  @Test
  void testImagesLightTheOthers() {
    try (var all = session(ADAM, Optional.empty());
        var lit = session(ADAM, Optional.of(pixels))) {
      List<LayerState> start = start();
      all.start(start);
      lit.start(start);
      for (Quantity quantity : List.of(Quantity.PRE_ACTIVATION, Quantity.GRADIENT)) {
        assertThat(captured(lit, quantity))
            .usingRecursiveComparison()
            .isEqualTo(captured(all, quantity));
      }
      int black = pixels.black().get(0);
      assertThat(captured(lit, Quantity.GRADIENT).get(0)[black * 6]).isNotZero();
    }
  }

  /** So the order of a checkpoint does not depend on what training leaves out. */
  @Test
  void theStateBeginsWithTheWholeKernel() throws IOException {
    try (var session = session(ADAM, Optional.of(pixels))) {
      List<LayerState> start = start();
      session.start(start);
      var saved = new ByteArrayOutputStream();
      session.state().save(Channels.newChannel(saved));
      float[] kernel = new float[WIDTH * 6];
      ByteBuffer.wrap(saved.toByteArray())
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(kernel);
      assertThat(kernel).isEqualTo(start.get(0).weights());
    }
  }

  @Test
  void theStateIsThatOfAllVariables() throws IOException {
    try (var session = session(ADAM, Optional.of(pixels))) {
      session.start(start());
      train(session);
      var saved = new ByteArrayOutputStream();
      session.state().save(Channels.newChannel(saved));
      train(session);
      List<LayerState> twice = session.layers().states();
      session.start(start());
      session.state().restore(Channels.newChannel(new ByteArrayInputStream(saved.toByteArray())));
      train(session);
      assertThat(session.layers().states()).usingRecursiveComparison().isEqualTo(twice);
    }
  }

  @Test
  void flattenedImagesAreImagesToo() {
    Layers flattened = Layers.input(List.of(5, 8, 1)).flatten().dense(6).relu().dense(3);
    try (var all = new NetworkSession(spec(flattened, ADAM, Optional.empty()));
        var lit = new NetworkSession(spec(flattened, ADAM, Optional.of(pixels)))) {
      List<LayerState> start = start();
      all.start(start);
      lit.start(start);
      train(all);
      train(lit);
      assertThat(lit.graph.variables.split()).isPresent();
      assertClose(lit.layers().states(), all.layers().states());
    }
  }

  @Test
  void imagesUnderWhichAKernelSlidesAreTakenWhole() {
    Layers sliding = Layers.input(List.of(5, 8, 1)).conv2d(3, 3).dense(2);
    assertThat(spec(sliding, ADAM, Optional.of(pixels)).litPixels()).isEmpty();
  }

  private NetworkSession session(UpdateRule rule, Optional<LitPixels> litPixels) {
    return new NetworkSession(spec(DENSE, rule, litPixels));
  }

  private static NetworkSpec spec(Layers network, UpdateRule rule, Optional<LitPixels> litPixels) {
    return new NetworkSpec(
        network,
        rule,
        Loss.SOFTMAX_CROSS_ENTROPY,
        BATCH,
        true,
        InputScaling.UNIT,
        Device.CPU,
        1,
        Map.of("dense-1/kernel", 0.5),
        litPixels);
  }

  private void train(NetworkSession session) {
    int batches = COUNT / BATCH;
    try (var order = NetworkSession.vector(IntStream.range(0, COUNT).toArray())) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        session.train(data.train(), order, 0, batches, (long) epoch * batches);
      }
    }
  }

  private List<float[]> captured(NetworkSession session, Quantity quantity) {
    var copies = new ArrayList<float[]>();
    session.capture(
        data.test(),
        List.of(quantity),
        0,
        COUNT,
        values -> values.forEach(of -> copies.add(LinearProblem.copyOf(of))));
    return copies;
  }

  private static void assertClose(List<LayerState> states, List<LayerState> expected) {
    for (int layer = 0; layer < expected.size(); layer++) {
      assertThat(states.get(layer).weights())
          .containsExactly(expected.get(layer).weights(), within(1e-5f));
      assertThat(states.get(layer).biases())
          .containsExactly(expected.get(layer).biases(), within(1e-5f));
    }
  }

  private List<Float> blackRows(List<LayerState> states) {
    float[] kernel = states.get(0).weights();
    return pixels.black().stream()
        .flatMap(row -> IntStream.range(row * 6, row * 6 + 6).mapToObj(i -> kernel[i]))
        .toList();
  }

  /** The first {@code black} of every other pixel are black. */
  private Samples samples(int black) {
    byte[] values = new byte[COUNT * WIDTH];
    random.nextBytes(values);
    for (int i = 0; i < values.length; i++) {
      int pixel = i % WIDTH;
      values[i] = pixel % 2 == 0 && pixel / 2 < black ? 0 : (byte) (values[i] | 1);
    }
    int[] labels =
        IntStream.range(0, COUNT).map(i -> (values[i * WIDTH + 1] & 0xff) / 86).toArray();
    return new Samples(new Features.Pixels(values, WIDTH), labels);
  }

  private List<LayerState> start() {
    return DENSE.weights().stream()
        .map(weights ->
            new LayerState(normal(weights.size()), new float[weights.shape().get(1)]))
        .toList();
  }

  private float[] normal(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.3 * random.nextGaussian());
    }
    return values;
  }
}
