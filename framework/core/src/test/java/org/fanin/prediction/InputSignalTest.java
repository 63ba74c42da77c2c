package org.fanin.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fanin.InputScaling;
import org.fanin.data.DataFolder;
import org.fanin.data.Dataset;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.data.Samples;
import org.fanin.initializers.theory.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSignalTest {

  private static final Features PIXELS =
      new Features.Pixels(new byte[] {0, (byte) 255, 51, (byte) 204}, 2);

  @Test
  void pixelsAreUnsignedAndScaled() {
    Signal unit = InputSignal.of(PIXELS, InputScaling.UNIT);
    assertThat(unit.mean()).isCloseTo(0.5, within(1e-12));
    assertThat(unit.variance()).isCloseTo((0.25 + 0.25 + 0.09 + 0.09) / 4, within(1e-12));
  }

  @Test
  void pixelsStayAsTheyAreWhereNothingScalesThem() {
    Signal raw = InputSignal.of(PIXELS, InputScaling.RAW);
    assertThat(raw.mean()).isCloseTo(127.5, within(1e-9));
    assertThat(raw.variance()).isCloseTo(0.17 * 255 * 255, within(1e-6));
  }

  @Test
  void realValuesAreNeverScaled() {
    Features reals = new Features.Reals(new float[] {1e4f, 1e4f + 1, 1e4f + 2}, 1);
    Signal signal = InputSignal.of(reals, InputScaling.UNIT);
    assertThat(signal.mean()).isCloseTo(1e4 + 1, within(1e-9));
    assertThat(signal.variance()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, mean of their values must be a number from -1e30 to 1e30",
    "1e20, mean square of their values must be a number from 0 to 1e30"
  })
  void refusesWhatTheTheoryCannotFollow(double value, String why) {
    assertThatThrownBy(() -> InputSignal.of(new Constant(value), InputScaling.UNIT))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("the training samples of constant are beyond the theory: the ")
        .hasMessageContaining(why);
  }

  /** The numbers that everybody knows: mean 0.1307, deviation 0.3081. */
  @Test
  void mnistHasItsPublishedMoments() {
    var mnist = new Mnist(new DataFolder(Optional.empty()));
    Signal signal = InputSignal.of(mnist, InputScaling.UNIT);
    assertThat(signal)
        .isEqualTo(InputSignal.of(mnist.load().train().features(), InputScaling.UNIT));
    assertThat(signal.mean()).isCloseTo(0.1307, within(5e-5));
    assertThat(Math.sqrt(signal.variance())).isCloseTo(0.3081, within(5e-5));
  }

  /** Two samples of one value. */
  private record Constant(double value) implements Dataset {

    @Override
    public String name() {
      return "constant";
    }

    @Override
    public List<Integer> sampleShape() {
      return List.of(1);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public LoadedDataset load() {
      var features = new Features.Reals(new float[] {(float) value, (float) value}, 1);
      var samples = new Samples(features, new int[] {0, 1});
      return new LoadedDataset(samples, samples, new TreeMap<>());
    }
  }
}
