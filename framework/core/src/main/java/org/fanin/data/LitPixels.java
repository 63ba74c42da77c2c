package org.fanin.data;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pixels that are lit in some image, and those that are black in all.
 *
 * <p>What is learned from these images does not depend on the black ones: the weights behind them get
 * a gradient of zero in every step, as long as gradients are finite.
 *
 * @param lit positions within an image, ascending
 * @param black the others, ascending
 */
public record LitPixels(List<Integer> lit, List<Integer> black) {

  /** Black pixels are left out by so many, as vectors of a processor are whole. */
  private static final int VECTOR = 16;

  public LitPixels {
    lit = List.copyOf(lit);
    black = List.copyOf(black);
  }

  /**
   * Those of {@code images}; empty if less than {@value #VECTOR} are black, or all. Some black ones
   * count as lit where that leaves a multiple of {@value #VECTOR}.
   */
  public static Optional<LitPixels> of(Features.Pixels images) {
    List<Integer> found = black(images);
    List<Integer> black = found.subList(0, found.size() / VECTOR * VECTOR);
    if (black.isEmpty() || found.size() == images.width()) {
      return Optional.empty();
    }
    var lit = new ArrayList<>(IntStream.range(0, images.width()).boxed().toList());
    lit.removeAll(Set.copyOf(black));
    return Optional.of(new LitPixels(lit, black));
  }

  /** Where lit pixels begin that follow one another, each with how many do. */
  public int[] runs() {
    var runs = new ArrayList<Integer>();
    for (int from = 0, to = 1; from < lit.size(); from = to++) {
      while (to < lit.size() && lit.get(to) == lit.get(to - 1) + 1) {
        to++;
      }
      runs.add(lit.get(from));
      runs.add(to - from);
    }
    return Ints.toArray(runs);
  }

  private static List<Integer> black(Features.Pixels images) {
    int[] black = IntStream.range(0, images.width()).toArray();
    int count = black.length;
    byte[] values = images.values();
    for (int image = 0; image < values.length && count > 0; image += images.width()) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (values[image + black[i]] == 0) {
          black[kept++] = black[i];
        }
      }
      count = kept;
    }
    return Arrays.stream(black, 0, count).boxed().toList();
  }
}
