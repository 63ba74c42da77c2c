package org.fanin.data;

/** Values of all samples, row-major, in the type in which they are stored. */
@SuppressWarnings("ArrayRecordComponent") // whole datasets are not copied
public sealed interface Features permits Features.Pixels, Features.Reals {

  /** Values per sample. */
  int width();

  /** The number of samples. */
  int count();

  /** Value {@code index} of all samples, as stored. */
  double at(int index);

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
    public double at(int index) {
      return Byte.toUnsignedInt(values[index]);
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
    public double at(int index) {
      return values[index];
    }
  }

  private static void requireWhole(int length, int width) {
    if (width < 1 || length % width != 0) {
      throw new IllegalArgumentException(length + " values are no whole rows of " + width);
    }
  }
}
