package org.fanin.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * The random streams of one repeat, each derived from a name and never from the order of calls.
 *
 * <p>The seed of a stream is the SHA-256 of {@code fanin/<study seed>/<repeat>/<name>}; the
 * stream is xoshiro256++, whose numbers, unlike those of the JDK's own generators, are the same on
 * every Java. The arm is not in the name: two arms of one repeat see the same underlying draws and
 * the same batches, so that they can be compared in pairs. Two layers never share a stream,
 * unless their law draws them as one.
 *
 * <p>Source: Blackman and Vigna 2021, "Scrambled Linear Pseudorandom Number Generators".
 *
 * @param study the study's seed
 * @param repeat from 1
 */
public record Seeds(long study, int repeat) {

  /** The stream from which the kernel of {@code layer} is drawn. */
  public RandomGenerator weights(String layer) {
    return stream("weights/" + layer);
  }

  /** The stream from which the biases of {@code layer} are drawn. */
  public RandomGenerator biases(String layer) {
    return stream("biases/" + layer);
  }

  /** The order in which epoch {@code epoch}, from 1, sees {@code count} samples. */
  public int[] shuffle(int epoch, int count) {
    return permutation("shuffle/" + epoch, count);
  }

  /** {@code size} of {@code count} training samples, to which data-dependent laws fit layers. */
  public int[] fitting(int size, int count) {
    return Arrays.copyOf(permutation("fitting", count), size);
  }

  private int[] permutation(String name, int count) {
    RandomGenerator random = stream(name);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = below(i + 1, random);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private RandomGenerator stream(String name) {
    String whole = "fanin/" + study + "/" + repeat + "/" + name;
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
      long[] seed = new long[digest.length / Long.BYTES];
      ByteBuffer.wrap(digest).asLongBuffer().get(seed);
      return new XoShiRo256PlusPlus(seed)::nextLong;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Uniform on 0..bound-1, by rejection; the JDK's own nextInt(bound) promises no algorithm. */
  private static int below(int bound, RandomGenerator random) {
    long limit = (1L << 32) - (1L << 32) % bound;
    long bits = random.nextLong() >>> 32;
    while (bits >= limit) {
      bits = random.nextLong() >>> 32;
    }
    return (int) (bits % bound);
  }
}
