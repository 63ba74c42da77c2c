package org.fanin.results.folder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * When a capture is taken; moments are ordered in time.
 *
 * @param name {@code INIT}, {@code EPOCH-3}, {@code END}: the name of the file and of the column
 */
public record Moment(@JsonValue String name) implements Comparable<Moment> {

  private static final Pattern NAMES = Pattern.compile("INIT|END|EPOCH-[1-9][0-9]{0,8}");

  /** Before the first step. */
  public static final Moment INIT = new Moment("INIT");

  /** After the last step. */
  public static final Moment END = new Moment("END");

  /** Checks the name. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Moment {
    if (!NAMES.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a moment is INIT, EPOCH-1, EPOCH-2, ... or END, not '" + name + "'");
    }
  }

  /** After epoch {@code epoch}, from 1. */
  public static Moment afterEpoch(int epoch) {
    return new Moment("EPOCH-" + epoch);
  }

  @Override
  public int compareTo(Moment other) {
    return Integer.compare(time(), other.time());
  }

  @Override
  public String toString() {
    return name;
  }

  private int time() {
    return switch (name) {
      case "INIT" -> 0;
      case "END" -> Integer.MAX_VALUE;
      default -> Integer.parseInt(name.substring("EPOCH-".length()));
    };
  }
}
