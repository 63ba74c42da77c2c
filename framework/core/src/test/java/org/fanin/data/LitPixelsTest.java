package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LitPixelsTest {

  private static final int WIDTH = 40;

  @Test
  void aPixelIsBlackIfItIsInAllImages() {
    LitPixels pixels = LitPixels.of(images(0, 39, 20, 21, 22, 5, 5), 1).orElseThrow();
    // 34 are black: two of them count as lit, so that 32 are left out.
    assertThat(pixels.lit()).containsExactly(0, 5, 20, 21, 22, 37, 38, 39);
    assertThat(pixels.black()).hasSize(32).isSorted().doesNotContainAnyElementsOf(pixels.lit());
  }

  @Test
  void litPixelsThatFollowOneAnotherAreRuns() {
    LitPixels pixels = LitPixels.of(images(0, 20, 21, 5), 1).orElseThrow();
    assertThat(pixels.lit()).containsExactly(0, 5, 20, 21, 36, 37, 38, 39);
    assertThat(pixels.runs()).containsExactly(0, 1, 5, 1, 20, 2, 36, 4);
  }

  @Test
  void fewBlackPixelsAreLeftIn() {
    int[] lit = IntStream.range(15, WIDTH).toArray();
    assertThat(LitPixels.of(images(lit), 25)).isEmpty();
    assertThat(LitPixels.of(images(IntStream.range(16, WIDTH).toArray()), 24))
        .map(LitPixels::black)
        .contains(IntStream.range(0, 16).boxed().toList());
  }

  @Test
  void imagesWithoutALitPixelAreLeftAsTheyAre() {
    assertThat(LitPixels.of(new Features.Pixels(new byte[2 * WIDTH], WIDTH), 1)).isEmpty();
  }

  @Test
  void allBytesButZeroAreLight() {
    byte[] values = new byte[17];
    values[3] = (byte) 0x80;
    assertThat(LitPixels.of(new Features.Pixels(values, 17), 1))
        .map(LitPixels::lit)
        .contains(List.of(3));
  }

  /** A hundred images light 20 pixels, one of them 40 others, and 20 are black. */
  @Test
  void pixelsThatHalfOfTheBatchesLightAreOftenLit() {
    Features.Pixels images = halfDark();
    LitPixels pixels = LitPixels.of(images, 32).orElseThrow();
    assertThat(pixels.often())
        .hasSize(32)
        .isSorted()
        .containsAll(IntStream.range(0, 20).boxed().toList());
    // Four black ones are taken with these, so that 16 are left out.
    assertThat(pixels.seldom()).hasSize(32).isSorted().contains(76, 77, 78, 79);
    assertThat(pixels.black()).isEqualTo(IntStream.range(60, 76).boxed().toList());
    assertThat(pixels.lit())
        .hasSize(64)
        .startsWith(pixels.seldom().toArray(Integer[]::new))
        .endsWith(pixels.often().toArray(Integer[]::new));
    assertThat(pixels.together()).isEqualTo(new LitPixels(pixels.lit(), List.of(), pixels.black()));
  }

  /** 0.99 to the power of 68 is 0.505, of 69 0.4998. */
  @Test
  void whatIsOftenLitDependsOnTheBatch() {
    assertThat(LitPixels.of(halfDark(), 68).orElseThrow().seldom()).hasSize(32);
    assertThat(LitPixels.of(halfDark(), 69).orElseThrow().seldom()).isEmpty();
  }

  /** Not all images are asked how often a pixel is lit: those asked are spread over all. */
  @Test
  void imagesMayBeSorted() {
    byte[] values = new byte[10_000 * 2 * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i % (2 * WIDTH) < WIDTH ^ i / (2 * WIDTH) >= 5_000 ? 1 : 0);
    }
    assertThat(LitPixels.of(new Features.Pixels(values, 2 * WIDTH), 4)).isEmpty();
  }

  private static Features.Pixels halfDark() {
    byte[] values = new byte[100 * 80];
    for (int i = 0; i < values.length; i++) {
      int pixel = i % 80;
      values[i] = (byte) (pixel < 20 || (pixel < 60 && i / 80 == 7) ? 1 : 0);
    }
    return new Features.Pixels(values, 80);
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
