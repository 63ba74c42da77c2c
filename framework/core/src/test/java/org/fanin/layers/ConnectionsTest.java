package org.fanin.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against connections that are counted one by one. */
class ConnectionsTest {
  private static final List<Integer> IMAGE = List.of(7, 6, 4);

  static Stream<Sliding> slidings() {
    Sliding three = Sliding.of(3);
    return Stream.of(
        three,
        three.valid(),
        three.strided(2),
        three.strided(2).valid(),
        three.dilated(2),
        Sliding.of(2),
        new Sliding(4, 1, 3, 1, Sliding.Padding.SAME),
        Sliding.of(1).strided(3));
  }

  @ParameterizedTest
  @MethodSource("slidings")
  void countsWhatIsWithinTheImage(Sliding sliding) {
    LayerLaws laws = LayerLaws.ofArm();
    assertCounted(new Layer.Convolution("all", 6, sliding, 1, laws), sliding, 4, 6);
    assertCounted(new Layer.Convolution("grouped", 6, sliding, 2, laws), sliding, 2, 3);
    assertCounted(new Layer.Depthwise("depthwise", 3, sliding, laws), sliding, 1, 3);
  }

  /** A dilated window of even size has no tap in its middle: the nearest leaves the image. */
  @ParameterizedTest
  @CsvSource({"3, 1, 42", "2, 1, 42", "3, 2, 42", "2, 2, 30", "4, 3, 30", "2, 4, 20"})
  void countsWhereTheMiddleTapIsWithinTheImage(int window, int dilation, int positions) {
    var layer =
        new Layer.Convolution("all", 6, Sliding.of(window).dilated(dilation), 1, LayerLaws.ofArm());
    double whole = 4 * window * window;
    Connections middle = layer.connections(IMAGE).ofMiddleTap(whole);
    assertThat(middle.fanIn()).isCloseTo(whole * positions / 42, within(1e-12));
    assertThat(middle.fanOut()).isCloseTo(1.5 * middle.fanIn(), within(1e-12));
  }

  private static void assertCounted(Feedforward layer, Sliding sliding, int in, int out) {
    List<Integer> output = layer.outputShape(IMAGE);
    double taps = (double) taps(sliding, 0, sliding.height(), output)
        * taps(sliding, 1, sliding.width(), output);
    Connections connections = layer.connections(IMAGE);
    assertThat(connections.fanIn())
        .isCloseTo(taps * in / (output.get(0) * output.get(1)), within(1e-12));
    assertThat(connections.fanOut()).isCloseTo(taps * out / (7 * 6), within(1e-12));
    assertThat(connections.outputs()).isEqualTo(output.get(0) * output.get(1) * output.get(2));
  }

  private static int taps(Sliding sliding, int axis, int window, List<Integer> output) {
    int length = IMAGE.get(axis);
    int reach = (window - 1) * sliding.dilation() + 1;
    int zeros = Math.max(0, (output.get(axis) - 1) * sliding.stride() + reach - length);
    int start = sliding.padding() == Sliding.Padding.SAME ? -(zeros / 2) : 0;
    int found = 0;
    for (int position = 0; position < output.get(axis); position++) {
      for (int tap = 0; tap < window; tap++) {
        int place = start + position * sliding.stride() + tap * sliding.dilation();
        if (0 <= place && place < length) {
          found++;
        }
      }
    }
    return found;
  }
}
