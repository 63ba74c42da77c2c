package org.fanin.cli.output;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import org.fanin.results.text.Numbers;

/** Counts, shapes and times as people read them. */
public final class Amounts {

  private Amounts() {}

  /** A count with its noun: {@code 1 trial}, {@code 9,375 steps}. */
  public static String count(long count, String noun) {
    return count(count, noun, noun + "s");
  }

  /** A count with its noun, whose plural has more than an s. */
  public static String count(long count, String one, String many) {
    return Numbers.count(count) + " " + (count == 1 ? one : many);
  }

  /** Sizes as a shape: {@code 28 x 28 x 1}. */
  public static String shape(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(joining(" x "));
  }

  /** A time in its two largest units: {@code 45 s}, {@code 2 min 20 s}, {@code 1 h 5 min}. */
  public static String time(Duration time) {
    long seconds = Math.round(time.toMillis() / 1e3);
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }
}
