package org.fanin.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the units of a network's layers are written. */
final class LayerSizes {

  /** So many alike are counted. */
  private static final int MANY = 4;

  private LayerSizes() {}

  /** {@code 512-256-10}, and with many of a size {@code 30 x 100, 10}. */
  static String of(List<Integer> units) {
    var runs = new ArrayList<String>();
    boolean counted = false;
    int from = 0;
    while (from < units.size()) {
      int size = units.get(from);
      int to = from;
      while (to < units.size() && units.get(to) == size) {
        to++;
      }
      if (to - from >= MANY) {
        runs.add(to - from + " x " + size);
        counted = true;
      } else {
        runs.addAll(Collections.nCopies(to - from, String.valueOf(size)));
      }
      from = to;
    }
    return String.join(counted ? ", " : "-", runs);
  }
}
