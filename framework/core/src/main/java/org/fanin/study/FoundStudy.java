package org.fanin.study;

/**
 * An annotated class on the class path, not yet loaded and perhaps faulty.
 *
 * @param name as typed on the command line: {@code mnist-relu}
 * @param className the class with its package
 */
public record FoundStudy(String name, String className) {

  boolean isNamed(String given) {
    return given.equals(name) || given.equals(simpleName(className));
  }

  static FoundStudy of(String className) {
    return new FoundStudy(Label.slug(simpleName(className)), className);
  }

  private static String simpleName(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}
