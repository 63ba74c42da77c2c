package org.fanin.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import com.google.common.hash.Hashing;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.initializers.parameter.Digits;
import org.fanin.results.text.Letters;

/** How names and values are written in labels, folder names and messages. */
final class Label {

  private static final Pattern MINUS = Pattern.compile("(?<=[=\\[ ])-(?=[0-9.I])");
  private static final Pattern WORD_STARTS =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=[\\p{Lu}0-9])(?=\\p{Lu}\\p{Ll})");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9.]+");
  private static final Pattern EDGES = Pattern.compile("^[-.]+|[-.]+$");
  private static final Pattern DEVICES =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[.].*)?");
  private static final Pattern HASHED = Pattern.compile("[a-z0-9][a-z0-9.-]*-[0-9a-f]{8}");
  private static final int LONGEST_SLUG = 80;
  private static final int HASH_LENGTH = 8;

  private Label() {}

  /** A value: {@code 0.01}, {@code 1e-7}, {@code truncated-normal}, {@code He.Sampler}. */
  static String of(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return number((Number) value);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(ROOT).replace('_', '-');
    }
    if (value instanceof Class<?> type) {
      return type.getTypeName().replaceFirst("^.*\\.", "").replace('$', '.');
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? String.valueOf(number.getAsInt()) : "none";
    }
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> of(Array.get(value, i)))
          .collect(joining(", ", "[", "]"));
    }
    return value.toString();
  }

  /**
   * A folder name of {@code a-z}, {@code 0-9}, dots and hyphens; long ones end with a hash, and so do
   * those which Windows keeps for devices. Empty if {@code label} has no such character.
   */
  static String slug(String label) {
    String signed = MINUS.matcher(label).replaceAll("minus-");
    String words = WORD_STARTS.matcher(Letters.unaccented(signed)).replaceAll("-");
    String plain = Letters.plain(words);
    String slug = EDGES.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
    if (DEVICES.matcher(slug).matches()) {
      return hashed(slug.replaceFirst("[.].*", ""), label);
    }
    return slug.length() <= LONGEST_SLUG
        ? slug
        : hashed(slug.substring(0, LONGEST_SLUG - HASH_LENGTH - 1), label);
  }

  /** The slug of {@code label}, or a hash where it is empty. */
  static String folder(String label) {
    String slug = slug(label);
    return slug.isEmpty() ? hashed("arm", label) : slug;
  }

  /** The folder that {@code name} names, be it a label or such a folder itself. */
  static String named(String name) {
    // With a hash, it may be longer than a slug, or hold two hyphens in a row.
    return HASHED.matcher(name).matches() ? name : folder(name);
  }

  /** Labels in one, without those that are empty. */
  static String joined(String... labels) {
    return Stream.of(labels).filter(label -> !label.isEmpty()).collect(joining(", "));
  }

  /** The labels that {@link #joined} made one of; commas within brackets are their own. */
  static List<String> parts(String joined) {
    return split(joined, Pattern.compile(", "));
  }

  /** What lies between the matches of {@code separator} that are not within brackets. */
  static List<String> split(String text, Pattern separator) {
    var parts = new ArrayList<String>();
    int start = 0;
    Matcher found = separator.matcher(text);
    while (found.find()) {
      if (depth(text.substring(0, found.start())) == 0) {
        parts.add(text.substring(start, found.start()));
        start = found.end();
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static long depth(String text) {
    return text.chars().filter(at -> at == '(' || at == '[').count()
        - text.chars().filter(at -> at == ')' || at == ']').count();
  }

  /** {@code slug} with a hash of {@code label}, for labels of which the slugs are the same. */
  static String hashed(String slug, String label) {
    String hash = Hashing.sha256().hashString(label, UTF_8).toString();
    return slug + "-" + hash.substring(0, HASH_LENGTH);
  }

  private static String number(Number value) {
    return Double.isFinite(value.doubleValue()) ? Digits.exact(value) : value.toString();
  }
}
