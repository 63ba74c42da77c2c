package org.fanin.data;

import com.google.inject.Binder;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All datasets that Fanin knows, and any other by its class. */
public final class Datasets {

  private final DataFolder folder;
  private final List<Dataset> known;

  /** Knows what Fanin brings, and reads it from {@code folder}. */
  public Datasets(DataFolder folder) {
    this.folder = folder;
    this.known = List.of(new Mnist(folder));
  }

  /** The known datasets, by name. */
  public List<Dataset> all() {
    return known;
  }

  /** The known dataset of this name. */
  public Optional<Dataset> named(String name) {
    return known.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
  }

  /**
   * The dataset of this class: a known one, or a new one whose constructor Guice hands the {@link
   * DataFolder} and the known ones.
   *
   * @throws DatasetException if none can be made
   */
  public Dataset get(Class<? extends Dataset> type) {
    return known.stream()
        .filter(dataset -> dataset.getClass() == type)
        .findFirst()
        .orElseGet(() -> make(type));
  }

  private Dataset make(Class<? extends Dataset> type) {
    if (Modifier.isAbstract(type.getModifiers())) {
      String what = type.isInterface() ? "an interface" : "abstract";
      throw new DatasetException(
          type.getName() + " is " + what + "; name a class with a constructor");
    }
    try {
      return Guice.createInjector(parts(), binder -> binder.bind(type)).getInstance(type);
    } catch (CreationException e) {
      String rule = " Its constructor takes nothing, or has @Inject and takes what Fanin binds.";
      throw fault(type, e.getErrorMessages(), rule, e);
    } catch (ProvisionException e) {
      throw fault(type, e.getErrorMessages(), "", e);
    }
  }

  private Module parts() {
    return binder -> {
      binder.requireExplicitBindings();
      binder.bind(DataFolder.class).toInstance(folder);
      known.forEach(dataset -> bind(dataset, binder));
    };
  }

  @SuppressWarnings("unchecked") // an object is of its own class
  private static <D extends Dataset> void bind(D dataset, Binder binder) {
    binder.bind((Class<D>) dataset.getClass()).toInstance(dataset);
  }

  private static DatasetException fault(
      Class<?> type, Collection<Message> messages, String rule, RuntimeException cause) {
    String why = messages.iterator().next().getMessage();
    return new DatasetException(type.getName() + " cannot be made: " + why + rule, cause);
  }
}
