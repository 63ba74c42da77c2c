package org.fanin.study;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fanin.Network;

/** Reads the widths of the hidden layers of a stack, given one by one or by depth and width. */
final class StackReader {

  private final Faults faults;
  private final SizeReader sizes;

  StackReader(Faults faults) {
    this.faults = faults;
    this.sizes = new SizeReader(faults);
  }

  /** The widths, from the input on, one level for each depth and width; none where there is a fault. */
  List<Level<List<Integer>>> read(Network network) {
    boolean listed = sizes.areWidths("@Network(hidden)", network.hidden());
    List<Level<List<Integer>>> varied = sizes.read(network);
    if (!isOneWay(network) || !listed) {
      return List.of();
    }
    return network.depth().length == 0
        ? List.of(new Level<>("", Arrays.stream(network.hidden()).boxed().toList()))
        : varied.stream()
            .map(size -> new Level<>(
                size.label(),
                Collections.nCopies(size.value().get(0), size.value().get(1))))
            .toList();
  }

  private boolean isOneWay(Network network) {
    boolean deep = network.depth().length > 0;
    boolean wide = network.width().length > 0;
    if ((deep || wide) && network.hidden().length > 0) {
      faults.add(
          "@Network",
          "names its hidden layers twice, by 'hidden' and by 'depth' or 'width'; use 'hidden', or"
              + " 'depth' with 'width'");
      return false;
    }
    boolean followed = network.activation().length > 0 || network.formula().length > 0;
    if (followed && !deep && !wide && network.hidden().length == 0) {
      faults.add(
          "@Network",
          "names an activation, but no hidden layers that it would follow; add 'hidden', or 'depth'"
              + " with 'width'");
      return false;
    }
    if (deep && !wide) {
      faults.add(
          "@Network(depth)",
          "says how many hidden layers there are, but nothing says how wide they are; add 'width'");
    } else if (wide && !deep) {
      faults.add(
          "@Network(width)",
          "says how wide the hidden layers are, but nothing says how many there are; add 'depth'");
    }
    return deep == wide;
  }
}
