package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.LitPixels;
import org.fanin.graph.Variables.Variable;
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

/**
 * Training without the pixels that are black in all images, and without those of a batch that are
 * seldom lit, against training with all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LitPixelsTensorFlowTest {

  private static final int COUNT = DarkImages.COUNT;
  private static final int WIDTH = DarkImages.WIDTH;
  private static final int BATCH = DarkImages.BATCH;
  private static final int BATCHES = 13;
  private static final int EPOCHS = 5;
  private static final int UNITS = 512;
  private static final Layers DENSE =
      Layers.input(List.of(WIDTH)).dense(UNITS).relu().dense(3);
  /** Its epsilon is large: else Adam makes much of last digits of gradients that are next to zero. */
  private static final Adam.Rule ADAM = new Adam.Rule(0.01, 0.9, 0.999, 1e-4);

  private final Random random = new Random(7);
  private final DatasetTensors data =
      DatasetTensors.of(DarkImages.dataset(random, 17), List.of(DENSE), BATCH);
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
      List<LayerState> start = startAlike(all, lit);
      assertThat(lit.layers().states()).usingRecursiveComparison().isEqualTo(start);
      train(all);
      train(lit);
      assertThat(lit.graph.variables.trained(0))
          .extracting(Variable::shape)
          .containsExactly(Shape.of(48, UNITS), Shape.of(64, UNITS));
      assertClose(lit.layers().states(), all.layers().states());
      assertThat(blackRows(lit.layers().states())).isEqualTo(blackRows(start));
      assertThat(lit.evaluate(data.test()).loss())
          .isCloseTo(all.evaluate(data.test()).loss(), within(1e-5));
    }
  }

  @Test
  void gradientNormsAreThoseOfWholeKernels() {
    try (var all = session(ADAM, Optional.empty());
        var lit = session(ADAM, Optional.of(pixels))) {
      startAlike(all, lit);
      List<Double> norms = train(lit);
      assertThat(norms).hasSize(2).allMatch(norm -> norm > 0);
      assertThat(norms).usingElementComparator(new DoubleComparator(1e-5)).isEqualTo(train(all));
    }
  }

  @Test
  void testImagesLightTheOthers() {
    try (var all = session(ADAM, Optional.empty());
        var lit = session(ADAM, Optional.of(pixels))) {
      startAlike(all, lit);
      for (Quantity quantity : List.of(Quantity.PRE_ACTIVATION, Quantity.GRADIENT)) {
        assertThat(captured(lit, quantity))
            .usingRecursiveComparison()
            .isEqualTo(captured(all, quantity));
      }
      int black = pixels.black().get(0);
      assertThat(captured(lit, Quantity.GRADIENT).get(0)[black * UNITS]).isNotZero();
    }
  }

  /** So a checkpoint does not depend on what training leaves out, on a graphics card perhaps. */
  @Test
  void theStateIsThatOfTheWholeNetwork() throws IOException {
    try (var all = session(ADAM, Optional.empty());
        var lit = session(ADAM, Optional.of(pixels));
        var together = session(ADAM, Optional.of(pixels.together()))) {
      lit.start(start());
      train(lit);
      var saved = new ByteArrayOutputStream();
      lit.state().save(Channels.newChannel(saved));
      train(lit);
      List<LayerState> expected = lit.layers().states();
      lit.start(start());
      for (NetworkSession other : List.of(lit, all, together)) {
        other.state().restore(Channels.newChannel(new ByteArrayInputStream(saved.toByteArray())));
        train(other);
        assertClose(other.layers().states(), expected);
      }
      assertThat(lit.layers().states()).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  @Test
  void flattenedImagesAreImagesToo() {
    Layers flattened =
        Layers.input(List.of(16, 8, 1)).flatten().dense(UNITS).relu().dense(3);
    assertThat(trainedAlike(flattened)).hasSize(2);
  }

  @Test
  void aNarrowKernelTakesAllLitPixelsTogether() {
    assertThat(trainedAlike(Layers.input(List.of(WIDTH)).dense(6).relu().dense(3)))
        .extracting(Variable::shape)
        .containsExactly(Shape.of(48 + 64, 6));
  }

  /** What training moves of the first kernel, once both ways have led to the same network. */
  private List<Variable> trainedAlike(Layers network) {
    try (var all = new NetworkSession(spec(network, ADAM, Optional.empty()));
        var lit = new NetworkSession(spec(network, ADAM, Optional.of(pixels)))) {
      List<LayerState> start = DarkImages.start(random, network);
      all.start(start);
      lit.start(start);
      train(all);
      train(lit);
      assertClose(lit.layers().states(), all.layers().states());
      return lit.graph.variables.trained(0);
    }
  }

  @Test
  void noPixelNeedBeBlack() {
    try (var bright = DatasetTensors.of(DarkImages.dataset(random, 0), List.of(DENSE), BATCH);
        var all = session(ADAM, Optional.empty());
        var lit = session(ADAM, bright.train().litPixels())) {
      startAlike(all, lit);
      train(all, bright);
      train(lit, bright);
      assertThat(lit.graph.variables.trained(0)).hasSize(2);
      assertClose(lit.layers().states(), all.layers().states());
    }
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

  private List<LayerState> startAlike(NetworkSession all, NetworkSession lit) {
    List<LayerState> start = start();
    all.start(start);
    lit.start(start);
    return start;
  }

  private List<Double> train(NetworkSession session) {
    return train(session, data);
  }

  /** Trains for some epochs; the norms of the gradients in the first step of the first. */
  private static List<Double> train(NetworkSession session, DatasetTensors data) {
    int[] order = IntStream.range(0, COUNT).toArray();
    var norms = new ArrayList<List<Double>>();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      NetworkSession.Steps steps = session.train(data.train(), order, (long) epoch * BATCHES);
      assertThat(steps.count()).isEqualTo(BATCHES);
      norms.add(steps.gradientNorms());
    }
    return norms.get(0);
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
        .flatMap(row -> IntStream.range(row * UNITS, (row + 1) * UNITS).mapToObj(i -> kernel[i]))
        .toList();
  }

  private List<LayerState> start() {
    return DarkImages.start(random, DENSE);
  }
}
