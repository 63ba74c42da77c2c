package org.fanin.initializers.parameter;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes names for people. */
public final class Names {

  private static final Pattern WORD_STARTS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Names() {}

  /** The simple name of {@code type} in lower case with hyphens: {@code truncated-normal}. */
  public static String hyphenated(Class<?> type) {
    return WORD_STARTS.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
