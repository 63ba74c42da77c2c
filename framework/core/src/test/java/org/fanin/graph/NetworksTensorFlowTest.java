package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fanin.initializers.activation.Activation;
import org.fanin.layers.Layers;
import org.fanin.layers.Parameter;
import org.fanin.layers.Sliding;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.Quantity;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks in the graph against the same networks in doubles, written out. */
class NetworksTensorFlowTest {

  static Stream<Named<Layers>> networks() {
    return Stream.of(ofRows(), ofImages(), ofSequences()).flatMap(of -> of);
  }

  private static Stream<Named<Layers>> ofSequences() {
    Layers input = Layers.input(List.of(5, 3));
    return Stream.of(
        named("recurrent", input.recurrent(4).dense(3)),
        named("recurrent of softplus", input.recurrent(4, Activation.SOFTPLUS).dense(3)),
        named("recurrent without a head", input.recurrent(3)),
        named("lstm", input.lstm(4).dense(3)),
        named("gru", input.gru(4).dense(3)),
        named("every step of a recurrent layer", input.recurrent(2).allSteps().dense(3)),
        named("every step of an lstm", input.lstm(2).allSteps().dense(3)),
        named("every step of a gru", input.gru(2).allSteps().dense(3)),
        named("stacked", input.gru(3).allSteps().lstm(3).allSteps().recurrent(4).dense(3)),
        named(
            "residual sequence",
            input.residual(path -> path.lstm(3).allSteps().scale()).gru(2).dense(3)),
        named("one step", Layers.input(List.of(6)).sequence(1).lstm(2).dense(3)),
        named(
            "rows of an image",
            Layers.input(List.of(4, 3, 2)).conv2d(2, 3).sequence(4).gru(3).dense(3)),
        named(
            "value by value", Layers.input(List.of(2, 2, 1)).sequence(4).lstm(3).dense(3)));
  }

  private static Stream<Named<Layers>> ofImages() {
    Layers input = Layers.input(List.of(5, 6, 2));
    return Stream.of(
        named("convolution", input.conv2d(3, 3).tanh().globalAveragePool().dense(3)),
        named(
            "strided and within the image",
            input.conv2d(3, Sliding.of(2).strided(2).valid()).tanh().flatten().dense(3)),
        named(
            "strided with even padding",
            input.conv2d(3, Sliding.of(3).strided(2)).tanh().dense(3)),
        named("dilated", input.conv2d(3, Sliding.of(2).dilated(2)).tanh().dense(3)),
        named(
            "oblong",
            input
                .conv2d(2, new Sliding(1, 3, 1, 2, Sliding.Padding.VALID))
                .tanh()
                .dense(3)),
        named(
            "grouped",
            input.conv2d(4, Sliding.of(3), 2).tanh().globalAveragePool().dense(3)),
        named("depthwise", input.depthwise(2, Sliding.of(3).strided(2)).tanh().dense(3)),
        named(
            "dilated depthwise",
            input.depthwise(1, Sliding.of(2).dilated(3)).tanh().dense(3)),
        named("pooled", input.conv2d(3, 3).maxPool(2).tanh().dense(3)),
        named(
            "overlapping pools",
            input.maxPool(Sliding.of(3).strided(2)).conv2d(3, 1).dense(3)),
        named(
            "residual image",
            input
                .residual(path -> path.conv2d(4, 3).tanh().conv2d(2, 3).scale())
                .dense(3)));
  }

  private static Stream<Named<Layers>> ofRows() {
    return Stream.of(
        named("dense", Layers.input(List.of(5)).dense(4).tanh().dense(3)),
        named(
            "residual",
            Layers.input(List.of(5))
                .dense(4)
                .repeat(3, block -> block.residual(path -> path.dense(6).tanh().dense(4)))
                .dense(3)),
        named(
            "nested",
            Layers.input(List.of(4))
                .residual(outer ->
                    outer.dense(4).tanh().residual(inner -> inner.dense(4).tanh()))
                .tanh()
                .dense(3)),
        named(
            "learned numbers",
            Layers.input(List.of(4))
                .residual(path ->
                    path.shift().dense(5).shift().tanh().dense(4).scale().shift())
                .dense(3)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void lossIsThatOfTheDefinition(Layers network) {
    try (var problem = new NetworkProblem(network)) {
      double expected =
          new NetworkReference(network, problem.start).loss(problem.inputs, problem.labels);
      Score score = problem.session.evaluate(problem.data.test());
      assertThat(score.loss()).isCloseTo(expected, within(2e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void preActivationsAreThoseOfTheDefinition(Layers network) {
    try (var problem = new NetworkProblem(network)) {
      List<float[]> captured = problem.values(Quantity.PRE_ACTIVATION);
      var reference = new NetworkReference(network, problem.start);
      for (int sample = 0; sample < problem.inputs.length; sample++) {
        reference.outputs(problem.inputs[sample]);
        List<double[]> expected = List.copyOf(reference.preActivations.values());
        assertThat(captured).hasSameSizeAs(expected);
        for (int layer = 0; layer < expected.size(); layer++) {
          double[] row = expected.get(layer);
          for (int i = 0; i < row.length; i++) {
            assertThat((double) captured.get(layer)[sample * row.length + i])
                .isCloseTo(row[i], within(5e-6));
          }
        }
      }
    }
  }

  /** A kernel's description names the first one, too. */
  @Test
  void ofTwoActivationsInARowTheFirstIsTheLayers() {
    Layers network = Layers.input(List.of(6)).dense(5).relu().tanh().dense(3);
    try (var problem = new NetworkProblem(network)) {
      float[] relu = problem.values(Quantity.PRE_ACTIVATION).get(0);
      for (int i = 0; i < relu.length; i++) {
        relu[i] = Math.max(0, relu[i]);
      }
      assertThat(problem.values(Quantity.OUTPUT).get(0)).containsExactly(relu);
    }
  }

  /** Also of biases and learned numbers, which are not captured: their step shows it. */
  @ParameterizedTest
  @MethodSource("networks")
  void aStepFollowsTheGradient(Layers network) {
    try (var problem = new NetworkProblem(network)) {
      var before = new NetworkReference(network, problem.start);
      var moved = new ArrayList<float[]>();
      for (int k = 0; k < problem.start.size(); k++) {
        Parameter parameter = problem.parameters.get(k);
        float[] values = problem.start.get(k).clone();
        for (int i = 0; i < values.length; i++) {
          double slope = before.slope(parameter.name(), i, problem.inputs, problem.labels);
          values[i] -= (float) (NetworkProblem.LEARNING_RATE * slope);
        }
        moved.add(values);
      }
      double expected = new NetworkReference(network, moved).loss(problem.inputs, problem.labels);
      problem.train();
      Score score = problem.session.evaluate(problem.data.test());
      assertThat(score.loss()).isCloseTo(expected, within(5e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsOfKernelsAreSlopes(Layers network) {
    try (var problem = new NetworkProblem(network)) {
      var reference = new NetworkReference(network, problem.start);
      List<float[]> captured = problem.values(Quantity.GRADIENT);
      List<Parameter.Weights> kernels = network.weights();
      for (int k = 0; k < kernels.size(); k++) {
        for (int i = 0; i < captured.get(k).length; i++) {
          assertThat((double) captured.get(k)[i])
              .as("%s[%d]", kernels.get(k).name(), i)
              .isCloseTo(
                  reference.slope(kernels.get(k).name(), i, problem.inputs, problem.labels),
                  within(2e-6));
        }
      }
    }
  }
}
