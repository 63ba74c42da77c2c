package org.fanin.data;

/**
 * Exact sums over all pixels of all samples, from which follow their mean and their variance.
 *
 * @param count the number of pixels
 * @param sum of their values, 0 to 255
 * @param sumOfSquares of their values
 */
public record PixelSums(long count, long sum, long sumOfSquares) {

  private static final int VALUES = 256;

  public PixelSums {
    if (count < 1 || sum < 0 || sumOfSquares < sum) {
      throw new IllegalArgumentException(
          count + " pixels can't have the sum " + sum + " and the sum of squares " + sumOfSquares);
    }
  }

  /** Counts each of the 256 values, in one pass over the bytes. */
  public static PixelSums of(Features.Pixels pixels) {
    long[] counts = new long[VALUES];
    for (byte pixel : pixels.values()) {
      counts[Byte.toUnsignedInt(pixel)]++;
    }
    long sum = 0;
    long sumOfSquares = 0;
    for (int value = 0; value < VALUES; value++) {
      sum += counts[value] * value;
      sumOfSquares += counts[value] * value * value;
    }
    return new PixelSums(pixels.values().length, sum, sumOfSquares);
  }
}
