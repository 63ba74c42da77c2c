package org.fanin.doctor;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fanin.results.figures.Figure;

/** Whether figures can be drawn without a display, letters too. */
public final class FigureCheck implements Check {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 40;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int LEAST_INK = 50;

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public String remedy() {
    return "Install fontconfig and a font, on Debian and Ubuntu by 'apt install fontconfig"
        + " fonts-dejavu-core', and a JDK that draws, which a headless one may not.";
  }

  @Override
  public Condition examine() throws IOException {
    var font = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    var figure = new Figure(WIDTH, HEIGHT, graphics -> {
      graphics.setColor(Color.BLACK);
      graphics.setFont(font);
      graphics.drawString("Fanin", 10, 28);
    });
    byte[] svg = figure.svg();
    int ink = ink(pixels(figure.png()));
    if (ink < LEAST_INK || svg.length == 0) {
      return Condition.broken("letters leave no ink", remedy());
    }
    return Condition.ok("PNG and SVG are drawn "
        + (GraphicsEnvironment.isHeadless() ? "without a display" : "with a display at hand")
        + ", letters too");
  }

  /** Without a file to keep them in, which ImageIO would write. */
  private static BufferedImage pixels(byte[] png) throws IOException {
    return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
  }

  private static int ink(BufferedImage image) {
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        ink += image.getRGB(x, y) == WHITE ? 0 : 1;
      }
    }
    return ink;
  }
}
