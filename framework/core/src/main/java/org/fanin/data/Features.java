package org.fanin.data;

import java.util.Arrays;

/** Values of all samples, row-major, in the type in which they are stored. */
@SuppressWarnings("ArrayRecordComponent") // whole datasets are not copied
public sealed interface Features permits Features.Pixels, Features.Reals {

  /** Values per sample. */
  int width();

  /** The number of samples. */
  int count();

  /** The first {@code samples} of them. */
  Features first(int samples);

  /** Unsigned bytes, 0 to 255. */
  record Pixels(byte[] values, int width) implements Features {

    public Pixels {
      requireWhole(values.length, width);
    }

    @Override
    public int count() {
      return values.length / width;
    }

    @Override
    public Pixels first(int samples) {
      return samples == count() ? this : new Pixels(Arrays.copyOf(values, samples * width), width);
    }
  }

  /** Real values. */
  record Reals(float[] values, int width) implements Features {

    public Reals {
      requireWhole(values.length, width);
    }

    @Override
    public int count() {
      return values.length / width;
    }

    @Override
    public Reals first(int samples) {
      return samples == count() ? this : new Reals(Arrays.copyOf(values, samples * width), width);
    }
  }

  private static void requireWhole(int length, int width) {
    if (width < 1 || length % width != 0) {
      throw new IllegalArgumentException(length + " values are no whole rows of " + width);
    }
  }
}
