package org.fanin.study;

import java.nio.file.Path;
import java.util.Optional;
import org.fanin.plugins.Outline;

/**
 * An annotated class at hand, not yet loaded and perhaps faulty.
 *
 * @param name as typed on the command line: {@code mnist-relu}
 * @param className the class with its package
 * @param jar where it lies; empty if that is a folder of the class path, or Fanin's own
 * @param outline what an index tells of it; empty if there is none, or it has faults
 */
public record FoundStudy(
    String name, String className, Optional<Path> jar, Optional<Outline> outline) {

  /** Whether {@code given} is its name, or that of its class without the package. */
  public boolean isNamed(String given) {
    return given.equals(name) || given.equals(simpleName(className));
  }

  /** The study in the class of this name. */
  public static FoundStudy of(String className, Optional<Path> jar) {
    return of(className, jar, Optional.empty());
  }

  static FoundStudy of(String className, Optional<Path> jar, Optional<Outline> outline) {
    return new FoundStudy(Label.slug(simpleName(className)), className, jar, outline);
  }

  private static String simpleName(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}
