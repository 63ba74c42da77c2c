package org.fanin.initializers.law;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Draws independent numbers by their quantile function.
 *
 * <p>Value {@code i} is {@code quantile(u_i)}, where {@code u_i} is number {@code i} of the
 * SplitMix64 sequence that starts at one {@code nextLong()} of the generator given. So a value
 * depends on that one number and on its place alone: not on the machine, the Java version, or the
 * threads that draw. Two draws of {@code n} values share a stretch of the sequence with probability
 * {@code 2 n / 2^64}.
 *
 * <p>Source: Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators".
 */
public final class Draws {
  private static final int BLOCK = 1 << 16;
  /** Values at a time, few enough to stay in the processor's nearest cache. */
  static final int CHUNK = 512;
  /** What SplitMix64 adds from one word to the next. */
  static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  /** The first multiples of it, since C2 makes no use of vectors for an index. */
  private static final long[] GAMMAS =
      LongStream.rangeClosed(1, CHUNK).map(i -> i * GOLDEN_GAMMA).toArray();

  private static final long ONE = Double.doubleToRawLongBits(1);

  private Draws() {}

  /**
   * Draws {@code size} values; blocks of 65,536 in parallel.
   *
   * @param quantile the number below which a share {@code 0 < p < 1} of the values lies; called
   *     from several threads
   */
  public static float[] draw(int size, DoubleUnaryOperator quantile, RandomGenerator random) {
    Quantiles quantiles = (shares, values, count) -> {
      for (int i = 0; i < count; i++) {
        values[i] = quantile.applyAsDouble(shares[i]);
      }
    };
    return draw(size, quantiles, random);
  }

  /** Draws {@code size} values; blocks of 65,536 in parallel. */
  static float[] draw(int size, Quantiles quantiles, RandomGenerator random) {
    long seed = random.nextLong();
    return inBlocks(size, (values, from, to) -> fill(values, from, to, quantiles, seed));
  }

  /** Fills the values from {@code from} to {@code to - 1}. */
  interface Block {
    void fill(float[] values, int from, int to);
  }

  /** New values, filled in blocks that begin at multiples of {@value #CHUNK}, in parallel. */
  static float[] inBlocks(int size, Block block) {
    float[] values = new float[size];
    IntStream.rangeClosed(0, (size - 1) / BLOCK).parallel().forEach(i -> {
      int from = i * BLOCK;
      block.fill(values, from, from + Math.min(BLOCK, size - from));
    });
    return values;
  }

  private static void fill(float[] values, int from, int to, Quantiles quantiles, long seed) {
    long[] words = new long[CHUNK];
    double[] shares = new double[CHUNK];
    double[] chunk = new double[CHUNK];
    for (int start = from; start < to; start += CHUNK) {
      int size = Math.min(CHUNK, to - start);
      splitMix64(seed + start * GOLDEN_GAMMA, words, size);
      uniform(words, shares, size);
      quantiles.of(shares, chunk, size);
      for (int i = 0; i < size; i++) {
        values[start + i] = (float) chunk[i];
      }
    }
  }

  /** {@code size} words of the SplitMix64 sequence that starts at {@code seed}. */
  static void splitMix64(long seed, long[] words, int size) {
    for (int i = 0; i < size; i++) {
      words[i] = mixed(seed + GAMMAS[i]);
    }
  }

  /** The word of SplitMix64 for what its sequence has added up to. */
  private static long mixed(long sum) {
    long z = mixedAbove(sum);
    return z ^ (z >>> 31);
  }

  /** {@link #mixed} without its last operation, which changes none of the upper 31 bits. */
  static long mixedAbove(long sum) {
    long z = (sum ^ (sum >>> 30)) * 0xbf58476d1ce4e5b9L;
    return (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
  }

  /**
   * Makes of each word one of 2^52 numbers within (0, 1), symmetric about 1/2: its upper 52 bits are
   * the digits of a number from 1 to 2.
   *
   * <p>As loops that C2 makes use of vectors for; it makes none to convert a long.
   */
  static void uniform(long[] words, double[] shares, int size) {
    for (int i = 0; i < size; i++) {
      words[i] = (words[i] >>> 12) | ONE;
    }
    for (int i = 0; i < size; i++) {
      shares[i] = Double.longBitsToDouble(words[i]);
    }
    for (int i = 0; i < size; i++) {
      shares[i] = (shares[i] - 1) + 0x1p-53;
    }
  }
}
