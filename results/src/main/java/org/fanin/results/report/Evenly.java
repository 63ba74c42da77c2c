package org.fanin.results.report;

import java.util.List;
import java.util.stream.IntStream;

/** Of many items, as many as a table has room for. */
final class Evenly {

  private Evenly() {}

  /** All, or of more than {@code most} the first, the last, and some evenly between. */
  static <T> List<T> chosen(List<T> items, int most) {
    int last = items.size() - 1;
    return items.size() <= most
        ? items
        : IntStream.range(0, most)
            .mapToObj(i -> items.get((int) Math.round((double) i * last / (most - 1))))
            .toList();
  }
}
