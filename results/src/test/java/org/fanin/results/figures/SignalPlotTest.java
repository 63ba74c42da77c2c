package org.fanin.results.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.results.comparison.ArmSignal;
import org.fanin.results.comparison.LayerSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPlotTest {

  private static final int SILENT = 2;

  @ParameterizedTest
  @ValueSource(ints = {8, 30, 98})
  void legendOfManyArmsNamesWhatIsDrawnAndTheory(int arms) {
    List<String> drawn = IntStream.range(0, arms)
        .filter(arm -> arm != SILENT)
        .mapToObj(arm -> ">arm-" + arm + "<")
        .toList();

    assertThat(svg(arms, OptionalDouble.of(1.2)))
        .contains(drawn)
        .contains(">theory<")
        .doesNotContain(">arm-" + SILENT + "<");
  }

  @Test
  void legendOfManyArmsWithoutTheoryDoesNotNameIt() {
    assertThat(svg(8, OptionalDouble.empty())).contains(">arm-0<").doesNotContain(">theory<");
  }

  @Test
  void marksOfArmsWithTheSameColourDiffer() {
    assertThat(IntStream.range(0, Pen.DISTINCT)
            .filter(arm -> Palette.arm(arm).equals(Palette.arm(0)))
            .mapToObj(arm -> pixels(Star.ofMany(arm)))
            .map(Arrays::toString))
        .hasSize(Pen.DISTINCT / Palette.ARMS.size())
        .doesNotHaveDuplicates();
  }

  private static int[] pixels(Star star) {
    var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    star.paint(graphics, 10, 10, 7);
    graphics.dispose();
    return image.getRGB(0, 0, 20, 20, null, 0, 20);
  }

  private static String svg(int arms, OptionalDouble expected) {
    List<ArmSignal> signals = IntStream.range(0, arms)
        .mapToObj(arm -> new ArmSignal(
            "arm-" + arm,
            List.of(new LayerSignal(
                "dense-1",
                new TreeMap<>(Map.of(1, arm == SILENT ? 0 : 1.0 + arm)),
                1,
                arm == SILENT ? OptionalDouble.of(0) : expected,
                OptionalDouble.empty())),
            Optional.empty()))
        .toList();
    List<String> names = signals.stream().map(ArmSignal::arm).toList();
    return new String(new SignalPlot(names, signals).figure().orElseThrow().svg(), UTF_8);
  }
}
