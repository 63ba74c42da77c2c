package org.fanin.data;

import java.util.List;
import java.util.Optional;

/** Labelled samples to learn from. What is known without reading a file is said without it. */
public interface Dataset {

  /** The name that users write and reports show. */
  String name();

  /** The shape of one sample, row-major: {@code (height, width, channels)} for pictures. */
  List<Integer> sampleShape();

  /** The number of labels; labels are 0 to {@code classes() - 1}. */
  int classes();

  /** How many samples there are, where that is known without reading a file. */
  default Optional<Counts> counts() {
    return Optional.empty();
  }

  /** Sums over the training samples' pixels, where they are known without reading a file. */
  default Optional<PixelSums> pixelSums() {
    return Optional.empty();
  }

  /**
   * Reads and checks all samples.
   *
   * @throws DatasetException if a file is missing, damaged, or not what it claims to be
   */
  LoadedDataset load();

  /**
   * Numbers of samples.
   *
   * @param train to learn from
   * @param test to be judged by
   */
  record Counts(int train, int test) {}
}
