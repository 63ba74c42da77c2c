package org.fanin.data;

/**
 * Exact sums over all pixels of all samples, from which follow their mean and their variance.
 *
 * @param count the number of pixels
 * @param sum of their values, 0 to 255
 * @param sumOfSquares of their values
 */
public record PixelSums(long count, long sum, long sumOfSquares) {

  public PixelSums {
    if (count < 1 || sum < 0 || sumOfSquares < sum) {
      throw new IllegalArgumentException(
          count + " pixels can't have the sum " + sum + " and the sum of squares " + sumOfSquares);
    }
  }

  /** In one pass over the bytes. */
  public static PixelSums of(Features.Pixels pixels) {
    long sum = 0;
    long sumOfSquares = 0;
    for (byte pixel : pixels.values()) {
      long value = Byte.toUnsignedLong(pixel);
      sum += value;
      sumOfSquares += value * value;
    }
    return new PixelSums(pixels.values().length, sum, sumOfSquares);
  }
}
