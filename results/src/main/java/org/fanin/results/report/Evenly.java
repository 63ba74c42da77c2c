package org.fanin.results.report;

import java.util.List;
import java.util.stream.IntStream;

/** Of many items, as many as a table or a figure has room for. */
public final class Evenly {

  /** So many layers, or kernels, have room. */
  public static final int MOST_LAYERS = 12;

  private Evenly() {}

  /** All, or of more than {@code most} the first, the last, and some evenly between. */
  public static <T> List<T> chosen(List<T> items, int most) {
    int last = items.size() - 1;
    return items.size() <= most
        ? items
        : IntStream.range(0, most)
            .mapToObj(i -> items.get((int) Math.round((double) i * last / (most - 1))))
            .toList();
  }
}
