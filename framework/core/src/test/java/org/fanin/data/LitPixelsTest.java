package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LitPixelsTest {

  private static final int WIDTH = 40;

  @Test
  void aPixelIsBlackIfItIsInAllImages() {
    LitPixels pixels = LitPixels.of(images(0, 39, 20, 21, 22, 5, 5)).orElseThrow();
    // 34 are black: two of them count as lit, so that 32 are left out.
    assertThat(pixels.lit()).containsExactly(0, 5, 20, 21, 22, 37, 38, 39);
    assertThat(pixels.black()).hasSize(32).isSorted().doesNotContainAnyElementsOf(pixels.lit());
  }

  @Test
  void litPixelsThatFollowOneAnotherAreRuns() {
    LitPixels pixels = LitPixels.of(images(0, 20, 21, 5)).orElseThrow();
    assertThat(pixels.lit()).containsExactly(0, 5, 20, 21, 36, 37, 38, 39);
    assertThat(pixels.runs()).containsExactly(0, 1, 5, 1, 20, 2, 36, 4);
  }

  @Test
  void fewBlackPixelsAreLeftIn() {
    int[] lit = IntStream.range(15, WIDTH).toArray();
    assertThat(LitPixels.of(images(lit))).isEmpty();
    assertThat(LitPixels.of(images(IntStream.range(16, WIDTH).toArray())))
        .map(LitPixels::black)
        .contains(IntStream.range(0, 16).boxed().toList());
  }

  @Test
  void imagesWithoutALitPixelAreLeftAsTheyAre() {
    assertThat(LitPixels.of(new Features.Pixels(new byte[2 * WIDTH], WIDTH))).isEmpty();
  }

  @Test
  void allBytesButZeroAreLight() {
    byte[] values = new byte[17];
    values[3] = (byte) 0x80;
    assertThat(LitPixels.of(new Features.Pixels(values, 17)))
        .map(LitPixels::lit)
        .contains(List.of(3));
  }

  /** One image for each of {@code lit}, with that pixel alone. */
  private static Features.Pixels images(int... lit) {
    byte[] values = new byte[lit.length * WIDTH];
    for (int image = 0; image < lit.length; image++) {
      values[image * WIDTH + lit[image]] = 1;
    }
    return new Features.Pixels(values, WIDTH);
  }
}
