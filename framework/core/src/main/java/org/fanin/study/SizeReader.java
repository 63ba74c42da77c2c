package org.fanin.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanin.Network;

/** Reads how deep and how wide a network is to be, where a study varies that. */
final class SizeReader {

  private static final int DEEPEST = 1_000;

  private final Faults faults;

  SizeReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * One level for each combination of a depth and a width, holding those of the two that are given;
   * its label names what varies. No level where there is a fault.
   */
  List<Level<List<Integer>>> read(Network network) {
    boolean deep =
        areSound("@Network(depth)", "numbers of layers from 1 to 1,000", network.depth(), DEEPEST);
    boolean wide = areWidths("@Network(width)", network.width());
    return deep && wide
        ? combined(levels("depth", network.depth()), levels("width", network.width()))
        : List.of();
  }

  /** Whether all are widths of a layer; a fault for each that is not. */
  boolean areWidths(String place, int[] values) {
    return areSound(place, "widths of at least 1", values, Integer.MAX_VALUE);
  }

  private boolean areSound(String place, String allowed, int[] values, int most) {
    boolean sound = true;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 1 || values[i] > most) {
        faults.add(place, "must hold " + allowed + ", but number " + (i + 1) + " is " + values[i]);
        sound = false;
      }
    }
    return sound;
  }

  private static List<Level<List<Integer>>> levels(String name, int[] values) {
    if (values.length == 0) {
      return List.of(new Level<>("", List.of()));
    }
    return IntStream.of(values)
        .mapToObj(
            value -> new Level<>(values.length == 1 ? "" : name + "=" + value, List.of(value)))
        .toList();
  }

  private static List<Level<List<Integer>>> combined(
      List<Level<List<Integer>>> depths, List<Level<List<Integer>>> widths) {
    var all = new ArrayList<Level<List<Integer>>>();
    for (Level<List<Integer>> depth : depths) {
      for (Level<List<Integer>> width : widths) {
        all.add(new Level<>(
            Label.joined(depth.label(), width.label()),
            Stream.concat(depth.value().stream(), width.value().stream()).toList()));
      }
    }
    return all;
  }
}
