package org.fanin.results.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the JDK's reader. */
class PngTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 300", "300, 1", "257, 120"})
  void pixelsComeBack(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(3);
    for (int y = 0; y < height; y++) {
      // Runs of equal rows, and rows of noise.
      var colours = new Random(y % 5 == 0 ? random.nextLong() : y / 20);
      int row = y;
      IntStream.range(0, width).forEach(x -> image.setRGB(x, row, colours.nextInt()));
    }

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));

    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(pixels(read)).isEqualTo(pixels(image));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
