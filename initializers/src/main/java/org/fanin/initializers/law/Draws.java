package org.fanin.initializers.law;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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
  private static final int CHUNK = 512;

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
    float[] values = new float[size];
    IntStream.rangeClosed(0, (size - 1) / BLOCK)
        .parallel()
        .forEach(block -> fill(values, block * BLOCK, quantiles, seed));
    return values;
  }

  private static void fill(float[] values, int from, Quantiles quantiles, long seed) {
    double[] shares = new double[CHUNK];
    double[] chunk = new double[CHUNK];
    int to = from + Math.min(BLOCK, values.length - from);
    for (int start = from; start < to; start += CHUNK) {
      int size = Math.min(CHUNK, to - start);
      for (int i = 0; i < size; i++) {
        shares[i] = uniform(seed, start + i);
      }
      quantiles.of(shares, chunk, size);
      for (int i = 0; i < size; i++) {
        values[start + i] = (float) chunk[i];
      }
    }
  }

  /** Number {@code i} of the sequence: one of 2^52 numbers within (0, 1), symmetric about 1/2. */
  static double uniform(long seed, int i) {
    return ((splitMix64(seed, i) >>> 12) + 0.5) * 0x1p-52;
  }

  /** Word {@code i}, from 0, of the SplitMix64 sequence. */
  static long splitMix64(long seed, int i) {
    long z = seed + (i + 1L) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
