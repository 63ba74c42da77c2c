package org.fanin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.LitPixels;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {

  private static final LitPixels PIXELS =
      new LitPixels(pixels(0, 32), pixels(32, 96), pixels(96, 128));
  private static final Layers WIDE = Layers.input(List.of(16, 8, 1)).flatten().dense(512);

  @Test
  void aWideDenseLayerTellsSeldomLitPixelsApart() {
    assertThat(litPixels(WIDE, PIXELS, Device.CPU)).contains(PIXELS);
  }

  @Test
  void aNarrowOneDoesNot() {
    Layers narrow = Layers.input(List.of(128)).dense(511);
    assertThat(litPixels(narrow, PIXELS, Device.CPU)).contains(PIXELS.together());
    var bright = new LitPixels(pixels(0, 64), pixels(64, 128), List.of());
    assertThat(litPixels(narrow, bright, Device.CPU)).isEmpty();
  }

  @Test
  void aGraphicsCardDoesNot() {
    assertThat(litPixels(WIDE, PIXELS, new Device(Optional.of(0)))).contains(PIXELS.together());
  }

  @Test
  void imagesUnderWhichAKernelSlidesAreTakenWhole() {
    Layers sliding = Layers.input(List.of(16, 8, 1)).conv2d(3, 3).dense(512);
    assertThat(litPixels(sliding, PIXELS, Device.CPU)).isEmpty();
  }

  private static List<Integer> pixels(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static Optional<LitPixels> litPixels(Layers network, LitPixels pixels, Device device) {
    var spec = new NetworkSpec(
        network,
        new Sgd.Rule(0.1, 0),
        Loss.SOFTMAX_CROSS_ENTROPY,
        32,
        true,
        InputScaling.UNIT,
        device,
        1,
        Map.of(),
        Optional.of(pixels));
    return spec.litPixels();
  }
}
