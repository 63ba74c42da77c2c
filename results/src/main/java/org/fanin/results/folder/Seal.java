package org.fanin.results.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;

/** The last field of a JSON object, {@code sha256}: that of every byte before the field. */
final class Seal {

  private static final String END = "\n}\n";
  private static final String FIELD = "  \"sha256\" : \"";
  private static final int DIGITS = 64;

  private Seal() {}

  /** {@code object}, an indented JSON object with a line break at its end, with its seal. */
  static String on(String object) {
    String content = object.substring(0, object.length() - END.length()) + ",\n";
    return content + FIELD + Sha256.of(content.getBytes(UTF_8)) + "\"" + END;
  }

  /** What is wrong with the seal of {@code text}; empty if it is whole. */
  static Optional<IOException> fault(String text) {
    int length = text.length() - FIELD.length() - DIGITS - 1 - END.length();
    if (length < 0 || !text.startsWith(FIELD, length)) {
      return Optional.of(new IOException("it does not end with its SHA-256"));
    }
    String content = text.substring(0, length);
    String seal = FIELD + Sha256.of(content.getBytes(UTF_8)) + "\"" + END;
    return text.substring(length).equals(seal)
        ? Optional.empty()
        : Optional.of(new IOException("it is not as it was written: its SHA-256 differs"));
  }
}
