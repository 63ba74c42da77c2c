package org.fanin.data;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All datasets that Fanin knows, and any other by its class. */
public final class Datasets {

  private final List<Dataset> known;
  private final Injector injector;

  /** Knows {@code known}; others are made by {@code injector}. */
  @Inject
  public Datasets(Set<Dataset> known, Injector injector) {
    this.known = known.stream().sorted(Comparator.comparing(Dataset::name)).toList();
    this.injector = injector;
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
   * The dataset of this class: a known one, or a new one by constructor injection.
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
      return injector.createChildInjector(binder -> binder.bind(type)).getInstance(type);
    } catch (CreationException e) {
      String rule = " Its constructor takes nothing, or has @Inject and takes what Fanin binds.";
      throw fault(type, e.getErrorMessages(), rule, e);
    } catch (ProvisionException e) {
      throw fault(type, e.getErrorMessages(), "", e);
    }
  }

  private static DatasetException fault(
      Class<?> type, Collection<Message> messages, String rule, RuntimeException cause) {
    String why = messages.iterator().next().getMessage();
    return new DatasetException(type.getName() + " cannot be made: " + why + rule, cause);
  }
}
