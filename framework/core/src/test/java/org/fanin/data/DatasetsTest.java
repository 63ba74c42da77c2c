package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {

  private static final DataFolder FOLDER = new DataFolder(Optional.empty());

  private final Datasets datasets = new Datasets(FOLDER);

  @Test
  void listsAndFindsWhatIsKnown() {
    assertThat(datasets.all()).extracting(Dataset::name).containsExactly("mnist");
    assertThat(datasets.named("mnist")).containsSame(datasets.get(Mnist.class));
    assertThat(datasets.named("Mnist")).isEmpty();
  }

  @Test
  void makesWhatIsNotKnown() {
    Dataset dots = datasets.get(Dots.class);
    assertThat(dots)
        .isInstanceOfSatisfying(Dots.class, made -> assertThat(made.folder).isSameAs(FOLDER));
  }

  @ParameterizedTest
  @ValueSource(classes = {Dataset.class, Unfinished.class, Picky.class, Failing.class})
  void saysWhyADatasetCannotBeMade(Class<? extends Dataset> type) {
    DatasetException fault = catchThrowableOfType(DatasetException.class, () -> datasets.get(type));
    new GoldenFile(getClass(), type.getSimpleName())
        .assertHolds(String.valueOf(fault.getMessage()));
  }

  abstract static class Unfinished implements Dataset {}

  static class Dots extends Unfinished {
    private final DataFolder folder;

    @Inject
    Dots(DataFolder folder) {
      this.folder = folder;
    }

    @Override
    public String name() {
      return "dots";
    }

    @Override
    public List<Integer> sampleShape() {
      return List.of(2);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public LoadedDataset load() {
      throw new UnsupportedOperationException("dots are never loaded");
    }
  }

  static final class Picky extends Dots {
    Picky(int dots) {
      super(new DataFolder(Optional.empty()));
      assertThat(dots).isPositive();
    }
  }

  static final class Failing extends Dots {
    Failing() {
      super(new DataFolder(Optional.empty()));
      throw new IllegalStateException("no dots today");
    }
  }
}
