package org.fanin.results.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes Latin letters of all languages as those from a to z, for names of folders and files. */
public final class Letters {

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  /** What Unicode takes for letters of their own, without an accent to be left out. */
  private static final Map<String, String> OTHERS = Map.of(
      "ß", "ss",
      "æ", "ae",
      "œ", "oe",
      "ø", "o",
      "ł", "l",
      "đ", "d",
      "ð", "d",
      "þ", "th",
      "ı", "i");

  private static final Pattern OTHER =
      Pattern.compile("[" + String.join("", OTHERS.keySet()) + "]");

  private Letters() {}

  /** {@code text} without accents, and without forms of letters such as ligatures: {@code Uber}. */
  public static String unaccented(String text) {
    if (ASCII.matcher(text).matches()) {
      return text; // Java reads tables of Unicode for any other
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENTS.matcher(decomposed).replaceAll("");
  }

  /** {@code text} in lower case, with Latin letters from a to z only: {@code grosse}. */
  public static String plain(String text) {
    String lower = unaccented(text).toLowerCase(Locale.ROOT);
    return OTHER.matcher(lower).replaceAll(match -> OTHERS.getOrDefault(match.group(), ""));
  }
}
