package org.fanin.data;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which pixels are lit in most batches of images, which seldom, and which never.
 *
 * <p>What is learned from a batch does not depend on pixels that are black in all its images: the
 * weights behind them get a gradient of zero, as long as gradients are finite.
 *
 * @param often positions within an image
 * @param seldom more positions
 * @param black the others
 */
public record LitPixels(List<Integer> often, List<Integer> seldom, List<Integer> black) {

  /** Pixels are told apart by so many, as vectors of a processor are whole. */
  static final int GROUP = 16;

  /** How many images, at most, say how often a pixel is lit. */
  private static final int PROBE = 4_096;

  public LitPixels {
    often = List.copyOf(often);
    seldom = List.copyOf(seldom);
    black = List.copyOf(black);
  }

  /**
   * Those of {@code images}; empty if all are lit often, or none ever.
   *
   * <p>A pixel is lit often if half of all batches light it, by what up to {@value #PROBE} images
   * say. Black ones are told apart by the {@value #GROUP}, and so are those lit often: others make
   * up for what is missing. Less than {@value #GROUP} that are left are lit often, too.
   */
  public static Optional<LitPixels> of(Features.Pixels images, int batchSize) {
    List<Integer> found = black(images);
    List<Integer> black = found.subList(0, found.size() / GROUP * GROUP);
    if (found.size() == images.width()) {
      return Optional.empty();
    }
    var lit = new ArrayList<>(IntStream.range(0, images.width()).boxed().toList());
    lit.removeAll(Set.copyOf(black));
    double[] shares = shares(images);
    lit.sort(Comparator.comparing((Integer pixel) -> -shares[pixel]));
    int often = often(lit, shares, batchSize);
    return Optional.of(new LitPixels(
            sorted(lit.subList(0, often)), sorted(lit.subList(often, lit.size())), black))
        .filter(pixels -> pixels.often().size() < images.width());
  }

  /** How many of {@code lit}, in falling order of shares, are lit often. */
  private static int often(List<Integer> lit, double[] shares, int batchSize) {
    double inMost = lit.stream()
        .filter(pixel -> Math.pow(1 - shares[pixel], batchSize) <= 0.5)
        .count();
    int often = Math.max(1, (int) Math.ceil(inMost / GROUP)) * GROUP;
    return lit.size() < often + GROUP ? lit.size() : often;
  }

  /** All but the black ones: first those that are seldom lit. */
  public List<Integer> lit() {
    return Stream.of(seldom, often).flatMap(List::stream).toList();
  }

  /** The same, without telling apart what is lit often and what seldom; in the same order. */
  public LitPixels together() {
    return new LitPixels(lit(), List.of(), black);
  }

  /** Where pixels of {@link #lit} begin that follow one another, each with how many do. */
  public int[] runs() {
    List<Integer> lit = lit();
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

  private static List<Integer> sorted(List<Integer> pixels) {
    return pixels.stream().sorted().toList();
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

  /** In which share of some images, spread evenly, each pixel is lit. */
  private static double[] shares(Features.Pixels images) {
    int width = images.width();
    int asked = Math.min(images.count(), PROBE);
    int[] counts = new int[width];
    for (int i = 0; i < asked; i++) {
      int image = Math.toIntExact((long) i * images.count() / asked) * width;
      for (int pixel = 0; pixel < width; pixel++) {
        counts[pixel] += images.values()[image + pixel] == 0 ? 0 : 1;
      }
    }
    return Arrays.stream(counts).mapToDouble(count -> (double) count / asked).toArray();
  }
}
