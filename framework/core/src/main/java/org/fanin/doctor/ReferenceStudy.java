package org.fanin.doctor;

/**
 * What the study {@code mnist-relu} needs, by which machines are measured.
 *
 * @param sharedBytes memory for all trials together
 * @param trialBytes memory for each trial at a time
 * @param diskBytes on disk
 */
public record ReferenceStudy(long sharedBytes, long trialBytes, long diskBytes) {

  /** As {@code fanin describe mnist-relu} says it. */
  public static final ReferenceStudy MNIST_RELU =
      new ReferenceStudy(1_039_900_000L, 41_053_000L, 2_340_400_000L);

  /** The most memory, with a trial for each of {@code cores}. */
  long memoryBytes(int cores) {
    return sharedBytes + cores * trialBytes;
  }
}
