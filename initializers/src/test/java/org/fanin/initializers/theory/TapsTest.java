package org.fanin.initializers.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against windows whose taps are visited one by one. */
class TapsTest {

  static Stream<Taps> windows() {
    return Stream.of(
        new Taps(new Axis(7, 7, 3, 1, 1, 1), new Axis(5, 5, 3, 1, 1, 1)),
        new Taps(new Axis(7, 4, 3, 2, 1, 1), new Axis(6, 3, 3, 2, 1, 0)),
        new Taps(new Axis(9, 5, 3, 1, 2, 0), new Axis(4, 4, 2, 1, 1, 0)),
        new Taps(new Axis(3, 3, 7, 1, 1, 3), new Axis(8, 8, 4, 1, 1, 1)),
        new Taps(new Axis(7, 7, 3, 1, 1, 1), new Axis(5, 2, 3, 2, 1, 0)).ofMiddleTap());
  }

  @ParameterizedTest
  @MethodSource("windows")
  void gatherAndScatterWhatTheyCover(Taps taps) {
    double[] image = random(taps.rows().inputs() * taps.columns().inputs());
    double[] windows = random(taps.rows().outputs() * taps.columns().outputs());
    double[] sums = new double[windows.length];
    double[] spread = new double[image.length];
    int within = 0;
    for (int i = 0; i < windows.length; i++) {
      for (int j = 0; j < image.length; j++) {
        int covered = covers(
                taps.rows(), i / taps.columns().outputs(), j / taps.columns().inputs())
            * covers(
                taps.columns(), i % taps.columns().outputs(), j % taps.columns().inputs());
        sums[i] += covered * image[j];
        spread[j] += covered * windows[i];
        within += covered;
      }
    }
    assertThat(taps.within()).isEqualTo(within);
    double ofWindow = (double) within / windows.length;
    double ofImage = (double) within / image.length;
    assertThat(times(taps.gathered(image), ofWindow)).containsExactly(sums, within(1e-12));
    assertThat(times(taps.scattered(windows), ofImage)).containsExactly(spread, within(1e-12));
    assertThat(Positions.mean(taps.gathered(new double[] {3}))).isCloseTo(3, within(1e-12));
    assertThat(Positions.mean(taps.scattered(new double[] {3}))).isCloseTo(3, within(1e-12));
  }

  private static int covers(Axis axis, int window, int place) {
    int covered = 0;
    for (int tap = 0; tap < axis.taps(); tap++) {
      if (window * axis.stride() + tap * axis.dilation() - axis.before() == place) {
        covered++;
      }
    }
    return covered;
  }

  private static double[] random(int size) {
    return new Random(1).doubles(size).toArray();
  }

  private static double[] times(double[] values, double factor) {
    double[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
