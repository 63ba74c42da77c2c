package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.graph.NetworkSession.Steps;
import org.fanin.initializers.activation.Activation;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A silent network trained by its head alone, against the same trained as a whole: bit by bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentNetworkTensorFlowTest {

  private static final int BATCH = DarkImages.BATCH;
  private static final int EPOCHS = 4;
  private static final int CLASSES = 3;
  private static final Adam.Rule ADAM = new Adam.Rule(0.01, 0.9, 0.999, 1e-7);
  private static final Layers IMAGES = Layers.input(List.of(16, 8, 1));
  private static final Layers RELU = IMAGES.dense(512).relu().dense(20).relu().dense(CLASSES);

  private final Random random = new Random(3);
  private final DatasetTensors data =
      DatasetTensors.of(DarkImages.dataset(random, 17), List.of(RELU), BATCH);

  @AfterAll
  void close() {
    data.close();
  }

  static Stream<UpdateRule> rules() {
    return Stream.of(ADAM, new Sgd.Rule(0.05, 0), new Sgd.Rule(0.05, 0.9));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyBitIsTheSame(UpdateRule rule) throws IOException {
    assertSame(spec(RELU, rule, Loss.SOFTMAX_CROSS_ENTROPY), zeros(RELU));
  }

  /** Also behind a head that has weights: they have no gradient where nothing but zero enters. */
  @Test
  void aHeadMayHaveWeightsBehindRelu() throws IOException {
    List<LayerState> start = new ArrayList<>(zeros(RELU));
    start.set(2, DarkImages.start(random, RELU).get(2));
    assertSame(spec(RELU, ADAM, Loss.SOFTMAX_CROSS_ENTROPY), start);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SIGMOID", "SOFTPLUS"})
  void everyActivationThatIsZeroAtZero(Activation activation) throws IOException {
    Layers network = IMAGES.dense(9).activation(activation).dense(CLASSES);
    assertSame(spec(network, ADAM, Loss.MEAN_SQUARED_ERROR), zeros(network));
  }

  @Test
  void convolutionsAndWhatFollowsTheHead() throws IOException {
    Layers network =
        IMAGES.conv2d(4, 3).relu().maxPool(2).conv2d(3, 3).relu().dense(CLASSES).sigmoid();
    assertSame(spec(network, ADAM, Loss.CLIPPED_CROSS_ENTROPY), zeros(network));
  }

  @ParameterizedTest
  @MethodSource("farRules")
  void aLossThatIsTooLargeEndsBothAlike(UpdateRule rule) throws IOException {
    Trained trained = trainedAlike(spec(RELU, rule, Loss.MEAN_SQUARED_ERROR), zeros(RELU));
    assertThat(trained.steps().get(0).lastLoss()).isNotFinite();
  }

  static Stream<UpdateRule> farRules() {
    return Stream.of(
        new Sgd.Rule(1e10, 0), new Sgd.Rule(1e10, 0.9), new Adam.Rule(1e20, 0.9, 0.999, 1e-7));
  }

  /** 0 times NaN is NaN. */
  @Test
  void aGradientThatIsNotFiniteReachesEverything() throws IOException {
    List<LayerState> start = new ArrayList<>(zeros(RELU));
    float[] biases = {Float.POSITIVE_INFINITY, 0, 0};
    start.set(2, new LayerState(start.get(2).weights(), biases));
    Trained trained = trainedAlike(spec(RELU, ADAM, Loss.SOFTMAX_CROSS_ENTROPY), start);
    assertThat(trained.steps().get(0).lastLoss()).isNotFinite();
    assertThat(trained.states().get(1).weights()).containsOnly(Float.NaN);
  }

  @Test
  void anotherStartIsTrainedAsAWhole() {
    try (var session = new NetworkSession(spec(RELU, ADAM, Loss.SOFTMAX_CROSS_ENTROPY))) {
      session.start(zeros(RELU));
      assertThat(session.training()).isInstanceOf(HeadTraining.class);
      session.start(DarkImages.start(random, RELU));
      assertThat(session.training()).isInstanceOf(LoopTraining.class);
    }
  }

  /** Zero weights tell nothing of values that may be NaN or infinite. */
  @Test
  void realValuesAreTrainedOnAsAWhole() {
    try (var problem =
        new NetworkProblem(Layers.input(List.of(4)).dense(3).relu().dense(2))) {
      problem.session.start(List.of(
          new LayerState(new float[12], new float[3]), new LayerState(new float[6], new float[2])));
      assertThat(problem.session.training()).isInstanceOf(LoopTraining.class);
    }
  }

  private void assertSame(NetworkSpec spec, List<LayerState> start) throws IOException {
    List<Steps> steps = trainedAlike(spec, start).steps();
    assertThat(steps.get(EPOCHS - 1).lossSum()).isLessThan(steps.get(0).lossSum());
  }

  /** What both ways of training did, one call an epoch, and led to. */
  private record Trained(List<Steps> steps, List<LayerState> states) {}

  private Trained trainedAlike(NetworkSpec spec, List<LayerState> start) throws IOException {
    try (var whole = new NetworkSession(spec);
        var silent = new NetworkSession(spec)) {
      whole.start(start);
      silent.start(start);
      Training head = silent.training();
      assertThat(head).isInstanceOf(HeadTraining.class);
      List<Steps> steps = train(head);
      assertThat(steps).isEqualTo(train(whole));
      assertThat(state(silent)).isEqualTo(state(whole));
      assertThat(silent.evaluate(data.test())).isEqualTo(whole.evaluate(data.test()));
      return new Trained(steps, silent.layers().states());
    }
  }

  private List<Steps> train(Training training) {
    int batches = (DarkImages.COUNT - 1) / BATCH + 1;
    int[] order =
        IntStream.range(0, DarkImages.COUNT).map(i -> i * 37 % DarkImages.COUNT).toArray();
    return IntStream.range(0, EPOCHS)
        .mapToObj(epoch -> training.train(data.train(), order, (long) epoch * batches))
        .toList();
  }

  private static byte[] state(NetworkSession session) throws IOException {
    var bytes = new ByteArrayOutputStream();
    session.state().save(Channels.newChannel(bytes));
    return bytes.toByteArray();
  }

  private NetworkSpec spec(Layers network, UpdateRule rule, Loss loss) {
    return new NetworkSpec(
        network,
        rule,
        loss,
        BATCH,
        true,
        InputScaling.UNIT,
        Device.CPU,
        1,
        Map.of("dense-3/bias", 0.5),
        Optional.of(data.train().litPixels().orElseThrow()));
  }

  private static List<LayerState> zeros(Layers network) {
    return network.kernels().stream()
        .map(kernel -> LayerState.unbiased(kernel, new float[kernel.size()]))
        .toList();
  }
}
