package org.fanin.data;

/**
 * Features with their labels, one row per sample.
 *
 * @param features what the network sees
 * @param labels the class of each sample; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // 60,000 labels are not boxed
public record Samples(Features features, int[] labels) {

  public Samples {
    if (features.count() != labels.length) {
      throw new IllegalArgumentException(
          features.count() + " rows of features, but " + labels.length + " labels");
    }
  }

  /** The number of samples. */
  public int count() {
    return labels.length;
  }
}
