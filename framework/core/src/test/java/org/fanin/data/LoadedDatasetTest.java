package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What datasets of others may do when they are read is a fault of theirs. */
class LoadedDatasetTest {

  private static final String NAME = Others.class.getName();

  /** Reads as it is told to. */
  private record Others(Supplier<LoadedDataset> reading) implements Dataset {

    @Override
    public String name() {
      return "others";
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
      return reading.get();
    }
  }

  @Test
  void isWhatTheDatasetReads() {
    LoadedDataset loaded = new TinyDataset().load();
    assertThat(LoadedDataset.of(new Others(() -> loaded))).isSameAs(loaded);
  }

  @Test
  void namesTheDatasetThatBreaks() {
    assertRefused(
        NAME + " cannot be read: load() fails with java.lang.IllegalStateException: boom", () -> {
          throw new IllegalStateException("boom");
        });
    assertRefused(NAME + " cannot be read: load() fails with java.lang.StackOverflowError", () -> {
      throw new StackOverflowError();
    });
    assertRefused(
        NAME
            + " cannot be read: load() fails with java.lang.IllegalArgumentException: labels.csv: line 3 has no label",
        () -> {
          throw new IllegalArgumentException("labels.csv: line 3 has no label");
        });
    assertRefused(
        NAME
            + " cannot be read: load() fails with java.lang.IllegalArgumentException: 3 values are no whole rows of 2",
        () -> {
          Features features = new Features.Reals(new float[3], 2);
          throw new AssertionError(features);
        });
  }

  @Test
  void whatADatasetSaysOfItsFilesStaysAsItIs() {
    assertRefused("labels.csv is missing", () -> {
      throw new DatasetException("labels.csv is missing");
    });
  }

  @Test
  @SuppressWarnings("NullAway") // others may
  void refusesNothing() {
    Samples none = null;
    assertRefused(NAME + " cannot be read: load() gives null, or a part that is null", () -> null);
    assertRefused(
        NAME + " cannot be read: load() gives null, or a part that is null",
        () -> new LoadedDataset(none, none, new TreeMap<>()));
  }

  private static void assertRefused(String message, Supplier<LoadedDataset> reading) {
    assertThatThrownBy(() -> LoadedDataset.of(new Others(reading)))
        .isInstanceOf(DatasetException.class)
        .hasMessage(message);
  }
}
