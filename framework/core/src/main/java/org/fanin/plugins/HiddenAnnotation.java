package org.fanin.plugins;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.fanin.initializers.Initializer;

/** An annotation of an initializer that Java forgets when it loads what is annotated. */
public final class HiddenAnnotation {

  private HiddenAnnotation() {}

  /** Whether {@code type} names initializers, but leaves no trace on a study. */
  public static boolean is(Class<?> type) {
    Retention retention = type.getAnnotation(Retention.class);
    return type.isAnnotation()
        && type.getAnnotationsByType(Initializer.class).length > 0
        && (retention == null || retention.value() != RetentionPolicy.RUNTIME);
  }

  /** What is wrong, as it follows the name of the annotation {@code type} in a sentence. */
  public static String problem(Class<?> type) {
    return "which no study sees: @" + type.getSimpleName()
        + " needs @Retention(RetentionPolicy.RUNTIME)";
  }
}
