package org.fanin.plugins;

import io.github.classgraph.ClassInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanin.Experiment;
import org.fanin.data.Dataset;
import org.fanin.initializers.Initializer;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.activation.ActivationFunction;

/** What a plugin can bring. */
public enum Part {
  /** A class with {@link Experiment}. */
  STUDY("study"),

  /** An annotation with {@link Initializer}, or a record that draws weights and has no annotation. */
  INITIALIZER("initializer"),

  /** An {@link ActivationFunction} of its own. */
  ACTIVATION("activation"),

  /** A {@link Dataset}. */
  DATASET("dataset");

  private static final String FANIN = "org.fanin.";

  private final String word;

  Part(String word) {
    this.word = word;
  }

  /** As a sentence names one: {@code initializer}. */
  public String word() {
    return word;
  }

  /** What a class is by its own words; it is not loaded. */
  static Optional<Part> of(ClassInfo type) {
    if (type.hasAnnotation(Experiment.class)) {
      return Optional.of(STUDY);
    }
    if (type.isAnnotation()) {
      return type.hasAnnotation(Initializer.class) || type.hasAnnotation(Initializer.Several.class)
          ? Optional.of(INITIALIZER)
          : Optional.empty();
    }
    if (type.isInterface() || type.isAbstract() || type.isAnonymousInnerClass()) {
      return Optional.empty();
    }
    if (isA(WeightInitializer.class, type)) {
      return Optional.of(INITIALIZER);
    }
    if (isA(ActivationFunction.class, type)) {
      return Optional.of(ACTIVATION);
    }
    return isA(Dataset.class, type) ? Optional.of(DATASET) : Optional.empty();
  }

  /** By those of its ancestors that are Fanin's, which are safe to load. */
  private static boolean isA(Class<?> wanted, ClassInfo type) {
    return Stream.of(type.getInterfaces(), type.getSuperclasses())
        .flatMap(List::stream)
        .map(ClassInfo::getName)
        .filter(name -> name.startsWith(FANIN))
        .anyMatch(name -> isA(wanted, name));
  }

  private static boolean isA(Class<?> wanted, String name) {
    try {
      return wanted.isAssignableFrom(Class.forName(name, false, wanted.getClassLoader()));
    } catch (ClassNotFoundException e) {
      // Not Fanin's after all.
      return false;
    }
  }
}
