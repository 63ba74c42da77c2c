package org.fanin.benchmarks.contender;

import java.util.Optional;
import org.fanin.data.DataFolder;
import org.fanin.data.Features.Pixels;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.data.Samples;

/**
 * MNIST as plain arrays, which every library takes.
 *
 * @param train 60,000 digits
 * @param test 10,000 digits
 */
record Digits(Part train, Part test) {

  private static final float BRIGHTEST = 255;

  static Digits load() {
    LoadedDataset digits = new Mnist(new DataFolder(Optional.empty())).load();
    return new Digits(part(digits.train()), part(digits.test()));
  }

  private static Part part(Samples samples) {
    byte[] bytes = ((Pixels) samples.features()).values();
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      pixels[i] = Byte.toUnsignedInt(bytes[i]) / BRIGHTEST;
    }
    return new Part(pixels, samples.labels());
  }

  /**
   * Some digits.
   *
   * @param pixels in [0, 1], row-major, 784 a digit
   * @param labels 0 to 9
   */
  @SuppressWarnings("ArrayRecordComponent") // whole datasets are not copied
  record Part(float[] pixels, int[] labels) {

    int count() {
      return labels.length;
    }

    /** Each label as 10 values, all 0 but one. */
    float[] oneHot() {
      float[] values = new float[10 * labels.length];
      for (int i = 0; i < labels.length; i++) {
        values[10 * i + labels[i]] = 1;
      }
      return values;
    }
  }
}
