package org.fanin.initializers.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fans and shapes agree with small layers whose connections are counted one by one. */
class FansTest {
  private static final Window ROW = Window.of(5);
  private static final Window SQUARE = Window.of(3, 2);
  private static final Window CUBE = Window.of(2, 3, 1);

  static Stream<Arguments> layers() {
    return Stream.of(plain(), moving(), strided()).flatMap(layers -> layers);
  }

  private static Stream<Arguments> plain() {
    return Stream.of(
        arguments("dense", Kernel.dense("k", 7, 5), SmallLayer.matrix(7, 5)),
        arguments("embedding", Kernel.embedding("k", 9, 4), SmallLayer.matrix(9, 4)),
        arguments("recurrent input", Kernel.recurrent("k", 4, 7, 5), SmallLayer.matrix(7, 20)),
        arguments("recurrent state", Kernel.recurrent("k", 3, 5, 5), SmallLayer.matrix(5, 15)),
        arguments("into heads", Kernel.intoHeads("k", 7, 2, 3), SmallLayer.matrix(7, 6)),
        arguments("out of heads", Kernel.outOfHeads("k", 2, 3, 5), SmallLayer.matrix(6, 5)));
  }

  private static Stream<Arguments> moving() {
    return Stream.of(ROW, SQUARE, CUBE)
        .flatMap(window -> Stream.of(
            arguments(
                "convolution",
                Kernel.convolution("k", window, 2, 3),
                SmallLayer.grouped(window, 1, 1, 2, 3)),
            arguments(
                "grouped",
                Kernel.grouped("k", window, 2, 4, 6),
                SmallLayer.grouped(window, 1, 2, 4, 6)),
            arguments(
                "depthwise",
                Kernel.depthwise("k", window, 3, 2),
                SmallLayer.depthwise(window, 1, 3, 2)),
            arguments(
                "separable, first",
                Kernel.separable("k", window, 3, 2, 5).get(0),
                SmallLayer.depthwise(window, 1, 3, 2)),
            arguments(
                "separable, second",
                Kernel.separable("k", window, 3, 2, 5).get(1),
                SmallLayer.matrix(6, 5)),
            arguments(
                "transposed",
                Kernel.transposed("k", window, 2, 3),
                SmallLayer.transposed(window, 1, 2, 3))));
  }

  private static Stream<Arguments> strided() {
    return Stream.of(
            Window.of(3).strided(2),
            Window.of(1, 1).strided(2, 2),
            Window.of(4, 3).strided(2, 3),
            Window.of(3, 3).strided(2, 2),
            Window.of(2, 1, 3).strided(1, 3, 2))
        .flatMap(window -> Stream.of(
            arguments(
                "strided",
                Kernel.convolution("k", window, 4, 8),
                SmallLayer.grouped(window, 1, 1, 4, 8)),
            arguments(
                "grouped and strided",
                Kernel.grouped("k", window, 2, 4, 8),
                SmallLayer.grouped(window, 1, 2, 4, 8)),
            arguments(
                "depthwise and strided",
                Kernel.depthwise("k", window, 3, 4),
                SmallLayer.depthwise(window, 1, 3, 4)),
            arguments(
                "transposed and strided",
                Kernel.transposed("k", window, 4, 8),
                SmallLayer.transposed(window, 1, 4, 8))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("layers")
  void areWhatTheLayerReallySumsOver(String name, Kernel kernel, SmallLayer layer) {
    assertThat(layer.weights())
        .isEqualTo(IntStream.range(0, kernel.size()).boxed().collect(Collectors.toSet()));
    SmallLayer counted = switch (kernel.kind()) {
      // One word is present at a time, and one gate is a function of its own.
      case EMBEDDING -> layer.only(connection -> connection.input() == 2);
      case RECURRENT -> layer.only(connection -> connection.output() < 5);
      default -> layer;
    };
    assertThat(kernel.fanIn()).isEqualTo((int) Math.round(counted.fanIn()));
    assertThat(kernel.fanOut()).isEqualTo((int) Math.round(counted.fanOut()));
  }

  /** Taps that still fall on different positions of the circle; TensorFlow strides none of them. */
  static Stream<Arguments> dilated() {
    return Stream.of(
            arguments(Window.of(3), 2),
            arguments(Window.of(2), 5),
            arguments(Window.of(3, 2), 2),
            arguments(Window.of(2, 2), 3),
            arguments(Window.of(2, 3, 1), 2))
        .flatMap(given -> {
          Window window = (Window) given.get()[0];
          int dilation = (int) given.get()[1];
          return Stream.of(
              arguments(
                  "convolution " + window.size() + ", dilation " + dilation,
                  Kernel.convolution("k", window, 2, 3),
                  SmallLayer.grouped(window, dilation, 1, 2, 3)),
              arguments(
                  "grouped " + window.size() + ", dilation " + dilation,
                  Kernel.grouped("k", window, 2, 4, 6),
                  SmallLayer.grouped(window, dilation, 2, 4, 6)),
              arguments(
                  "depthwise " + window.size() + ", dilation " + dilation,
                  Kernel.depthwise("k", window, 3, 2),
                  SmallLayer.depthwise(window, dilation, 3, 2)),
              arguments(
                  "transposed " + window.size() + ", dilation " + dilation,
                  Kernel.transposed("k", window, 2, 3),
                  SmallLayer.transposed(window, dilation, 2, 3)));
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dilated")
  void dilationChangesNothing(String name, Kernel kernel, SmallLayer layer) {
    assertThat(layer.weights()).hasSize(kernel.size());
    assertThat(layer.fanIn()).isEqualTo(kernel.fanIn());
    assertThat(layer.fanOut()).isEqualTo(kernel.fanOut());
  }

  @Test
  void shapesAreThoseOfTensorFlow() {
    assertThat(Kernel.convolution("k", SQUARE, 4, 6).shape()).isEqualTo(List.of(3, 2, 4, 6));
    assertThat(Kernel.grouped("k", SQUARE, 2, 4, 6).shape()).isEqualTo(List.of(3, 2, 2, 6));
    assertThat(Kernel.depthwise("k", SQUARE, 4, 6).shape()).isEqualTo(List.of(3, 2, 4, 6));
    assertThat(Kernel.transposed("k", SQUARE, 4, 6).shape()).isEqualTo(List.of(3, 2, 6, 4));
    assertThat(Kernel.separable("k", SQUARE, 4, 2, 6))
        .extracting(Kernel::layer, Kernel::kind, Kernel::shape)
        .containsExactly(
            tuple("k/depthwise", KernelKind.DEPTHWISE, List.of(3, 2, 4, 2)),
            tuple("k/pointwise", KernelKind.SEPARABLE, List.of(1, 1, 8, 6)));
    assertThat(Kernel.recurrent("k", 4, 3, 5).shape()).isEqualTo(List.of(3, 20));
    assertThat(Kernel.intoHeads("k", 6, 2, 3).shape()).isEqualTo(List.of(6, 2, 3));
    assertThat(Kernel.outOfHeads("k", 2, 3, 6).shape()).isEqualTo(List.of(2, 3, 6));
  }

  @Test
  void refusesWhatIsNoWindowAndNoGroup() {
    assertThatThrownBy(() -> Window.of(3, 3, 3, 3))
        .hasMessage("a window has 1 to 3 axes and a stride for each, but size is [3, 3, 3, 3],"
            + " stride [1, 1, 1, 1]");
    assertThatThrownBy(() -> Window.of(3, 3).strided(2))
        .hasMessage(
            "a window has 1 to 3 axes and a stride for each, but size is [3, 3], stride [2]");
    assertThatThrownBy(() -> Window.of(3, 0))
        .hasMessage("size and stride of a window must be at least 1, but are [3, 0] and [1, 1]");
    assertThatThrownBy(() -> Kernel.grouped("k", ROW, 3, 6, 8))
        .hasMessage("groups of k must divide its 6 inputs and 8 outputs, but are 3");
  }
}
