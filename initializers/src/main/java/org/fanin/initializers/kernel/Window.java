package org.fanin.initializers.kernel;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The window that a convolution slides over 1, 2 or 3 axes.
 *
 * <p>Dilation has no place here: it spreads the window and changes neither shape nor fans.
 *
 * @param size the taps along each axis, at least 1
 * @param stride the positions that the window moves at a time, at least 1, for each axis
 */
public record Window(List<Integer> size, List<Integer> stride) {

  public Window {
    size = List.copyOf(size);
    stride = List.copyOf(stride);
    if (size.isEmpty() || size.size() > 3 || size.size() != stride.size()) {
      throw new IllegalArgumentException(
          "a window has 1 to 3 axes and a stride for each, but size is " + size + ", stride "
              + stride);
    }
    if (Collections.min(size) < 1 || Collections.min(stride) < 1) {
      throw new IllegalArgumentException(
          "size and stride of a window must be at least 1, but are " + size + " and " + stride);
    }
  }

  /** A window that moves by 1. */
  public Window(List<Integer> size) {
    this(size, Collections.nCopies(size.size(), 1));
  }

  /** A window that moves by 1. */
  public static Window of(int... size) {
    return new Window(IntStream.of(size).boxed().toList());
  }

  /** The same window, moved by {@code newStride} along each axis. */
  public Window strided(int... newStride) {
    return new Window(size, IntStream.of(newStride).boxed().toList());
  }

  /** The shape of a kernel: the window, then two channel axes. */
  List<Integer> shape(int first, int second) {
    return Stream.concat(size.stream(), Stream.of(first, second)).toList();
  }

  /** The taps of the window over {@code channels}. */
  long fan(int channels) {
    return size.stream().mapToLong(taps -> taps).reduce(channels, (a, b) -> a * b);
  }

  /** How often the moving window meets one position that it meets at all, over {@code channels}. */
  long stridedFan(int channels) {
    double meetings = channels;
    for (int axis = 0; axis < size.size(); axis++) {
      meetings *= Math.max(1, (double) size.get(axis) / stride.get(axis));
    }
    return Math.round(meetings);
  }
}
