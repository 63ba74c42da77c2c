package org.fanin.results.folder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One order for the layers of several networks, in which those of each network come as they do in
 * it.
 *
 * <p>Of all such orders it is the one that takes, at every place, the layer that was met first.
 * Where networks contradict each other, the one that comes first has its way.
 */
final class LayerOrder {

  private final List<String> firstMet;
  private final Map<String, Integer> places = new HashMap<>();
  /** The places of those that come before each layer, however far. */
  private final List<BitSet> before;

  private LayerOrder(List<String> firstMet) {
    this.firstMet = firstMet;
    firstMet.forEach(name -> places.put(name, places.size()));
    this.before = Stream.generate(BitSet::new).limit(firstMet.size()).toList();
  }

  /** The names of all layers of {@code networks}, whose own layers are in forward order. */
  static List<String> of(List<List<String>> networks) {
    List<List<String>> unlike = networks.stream().distinct().toList();
    List<String> firstMet = unlike.stream().flatMap(List::stream).distinct().toList();
    if (unlike.size() == 1) {
      return firstMet;
    }
    var order = new LayerOrder(firstMet);
    unlike.forEach(order::follow);
    return order.merged();
  }

  /** Lets the layers of {@code network} come as they do there, unless others forbid it. */
  private void follow(List<String> network) {
    List<Integer> forward = network.stream().map(this::place).toList();
    for (int i = 1; i < forward.size(); i++) {
      int later = forward.get(i);
      var gained = new BitSet();
      for (int j = i - 1; j >= 0; j--) {
        int earlier = forward.get(j);
        if (!gained.get(earlier) && !comesBefore(earlier, later) && !comesBefore(later, earlier)) {
          gained.set(earlier);
          gained.or(before.get(earlier));
        }
      }
      if (!gained.isEmpty()) {
        putBefore(later, gained);
      }
    }
  }

  private int place(String name) {
    return Objects.requireNonNull(places.get(name));
  }

  private boolean comesBefore(int earlier, int later) {
    return before.get(later).get(earlier);
  }

  /** What comes before {@code layer} also does so before all that come after it. */
  private void putBefore(int layer, BitSet gained) {
    before.get(layer).or(gained);
    before.stream().filter(of -> of.get(layer)).forEach(of -> of.or(gained));
  }

  private List<String> merged() {
    var placed = new BitSet();
    var merged = new ArrayList<String>();
    while (merged.size() < firstMet.size()) {
      int next = placed.nextClearBit(0);
      while (!before.get(next).stream().allMatch(placed::get)) {
        next = placed.nextClearBit(next + 1);
      }
      placed.set(next);
      merged.add(firstMet.get(next));
    }
    return List.copyOf(merged);
  }
}
