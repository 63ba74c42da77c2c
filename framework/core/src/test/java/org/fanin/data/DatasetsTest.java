package org.fanin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {

  private final Injector injector = Guice.createInjector(new Bindings());
  private final Datasets datasets = injector.getInstance(Datasets.class);

  @Test
  void listsAndFindsWhatIsBound() {
    assertThat(datasets.all()).extracting(Dataset::name).containsExactly("mnist");
    assertThat(datasets.named("mnist")).containsSame(datasets.get(Mnist.class));
    assertThat(datasets.named("Mnist")).isEmpty();
  }

  @Test
  void makesWhatIsNotBound() {
    Dataset dots = datasets.get(Dots.class);
    assertThat(dots)
        .isInstanceOfSatisfying(
            Dots.class,
            made -> assertThat(made.folder).isEqualTo(injector.getInstance(DataFolder.class)));
  }

  @ParameterizedTest
  @ValueSource(classes = {Dataset.class, Unfinished.class, Picky.class, Failing.class})
  void saysWhyADatasetCannotBeMade(Class<? extends Dataset> type) {
    DatasetException fault = catchThrowableOfType(DatasetException.class, () -> datasets.get(type));
    new GoldenFile(getClass(), type.getSimpleName())
        .assertHolds(String.valueOf(fault.getMessage()));
  }

  /** As the application binds, without bindings made up on the way. */
  private static final class Bindings extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      bind(DataFolder.class).toInstance(new DataFolder(Optional.empty()));
      bind(Datasets.class);
      bind(Mnist.class);
      Multibinder.newSetBinder(binder(), Dataset.class).addBinding().to(Mnist.class);
    }
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
