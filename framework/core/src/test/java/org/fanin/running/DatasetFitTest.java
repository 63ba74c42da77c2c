package org.fanin.running;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.fanin.TinyStudy;
import org.fanin.data.DatasetException;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.data.TinyDataset;
import org.junit.jupiter.api.Test;

class DatasetFitTest {

  private static final Samples TWO = samples(4, 0, 1);

  @Test
  void acceptsWhatIsAsTheDatasetSays() {
    assertThatCode(() -> check(2, TWO, TWO)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsNot() {
    assertRefused(
        3,
        TWO,
        TWO,
        "tiny-study: batchSize must be at most the 2 training samples of tiny, but is 3");
    assertRefused(2, TWO, samples(4), "the test part of tiny is empty");
    assertRefused(
        2,
        samples(3, 0, 1),
        TWO,
        "tiny says that a sample has shape [4], but the training part has 3 values per sample");
    assertRefused(2, TWO, samples(4, 1, 2), "label 2 of test sample 1 of tiny is not in 0..1");
    assertRefused(
        2, samples(4, -1, 0), TWO, "label -1 of training sample 0 of tiny is not in 0..1");
  }

  @Test
  void refusesValuesThatAreNotFinite() {
    Samples broken = samples(4, 0, 1);
    ((Features.Reals) broken.features()).values()[6] = Float.NaN;

    assertRefused(
        2, TWO, broken, "value 2 of test sample 1 of tiny is NaN; a network takes finite values");
  }

  @Test
  void refusesPixelsBesideRealValues() {
    var pixels = new Samples(new Features.Pixels(new byte[8], 4), new int[] {0, 1});

    assertRefused(
        2,
        TWO,
        pixels,
        "the training part of tiny holds real values, but the test part pixels; a network takes one"
            + " of both");
  }

  private static void assertRefused(int batchSize, Samples train, Samples test, String message) {
    assertThatThrownBy(() -> check(batchSize, train, test))
        .isInstanceOf(DatasetException.class)
        .hasMessage(message);
  }

  private static void check(int batchSize, Samples train, Samples test) {
    DatasetFit.check(
        Runs.withBatchSize(TinyStudy.of(1, 1), batchSize),
        new TinyDataset(),
        new LoadedDataset(train, test, new TreeMap<>()));
  }

  private static Samples samples(int width, int... labels) {
    return new Samples(new Features.Reals(new float[labels.length * width], width), labels);
  }
}
