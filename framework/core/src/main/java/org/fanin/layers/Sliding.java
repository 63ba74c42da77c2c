package org.fanin.layers;

import java.util.List;
import org.fanin.initializers.kernel.Window;
import org.fanin.initializers.theory.Axis;
import org.fanin.initializers.theory.Taps;

/**
 * How a window slides over an image.
 *
 * @param height rows of the window, at least 1
 * @param width columns of the window, at least 1
 * @param stride positions that it moves at a time along both axes, at least 1
 * @param dilation the distance of its taps along both axes, at least 1
 * @param padding what becomes of the border
 */
public record Sliding(int height, int width, int stride, int dilation, Padding padding) {

  /** What becomes of the border of an image. */
  public enum Padding {
    /** Zeros around the image; with stride 1 the size stays. */
    SAME,

    /** The window stays within the image, and the result is smaller. */
    VALID
  }

  public Sliding {
    if (Math.min(Math.min(height, width), Math.min(stride, dilation)) < 1) {
      throw new IllegalArgumentException("size, stride and dilation of a window must be at least 1,"
          + " but are " + height + " x " + width + ", " + stride + " and " + dilation);
    }
  }

  /** A square window that moves by 1 and pads the border with zeros. */
  public static Sliding of(int size) {
    return new Sliding(size, size, 1, 1, Padding.SAME);
  }

  /** The same, moved by {@code newStride} at a time. */
  public Sliding strided(int newStride) {
    return new Sliding(height, width, newStride, dilation, padding);
  }

  /** The same, with taps {@code newDilation} apart. */
  public Sliding dilated(int newDilation) {
    return new Sliding(height, width, stride, newDilation, padding);
  }

  /** The same, within the image. */
  public Sliding valid() {
    return new Sliding(height, width, stride, dilation, Padding.VALID);
  }

  Window window() {
    return Window.of(height, width).strided(stride, stride);
  }

  /** The shape of {@code channels} channels after the window has slid over an image. */
  List<Integer> outputShape(String layer, List<Integer> image, int channels) {
    requireImage(layer, image);
    return List.of(
        positions(layer, image.get(0), height), positions(layer, image.get(1), width), channels);
  }

  /** Which positions of an image the window covers. */
  Taps taps(List<Integer> image, List<Integer> output) {
    return new Taps(
        axis(image.get(0), output.get(0), height), axis(image.get(1), output.get(1), width));
  }

  private Axis axis(int length, int positions, int taps) {
    long missing = (positions - 1L) * stride + reach(taps) - length;
    // TensorFlow puts the odd zero behind.
    int before = padding == Padding.SAME ? Math.toIntExact(Math.max(0, missing) / 2) : 0;
    return new Axis(length, positions, taps, stride, dilation, before);
  }

  static void requireImage(String layer, List<Integer> input) {
    if (input.size() != 3) {
      throw new IllegalArgumentException("layer '" + layer
          + "' needs images of shape (height, width, channels), but gets the shape " + input);
    }
  }

  private int positions(String layer, int length, int taps) {
    long reach = reach(taps);
    long room = padding == Padding.SAME ? length : length - reach + 1;
    // Taps beyond all numbers of positions are a mistake, zeros around the image or not.
    if (room < 1 || reach > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("the window of layer '" + layer + "' reaches over " + reach
          + " positions, but its image has only " + length);
    }
    return (int) ((room - 1) / stride + 1);
  }

  /** How many positions lie from the first of so many taps to the last; may be no {@code int}. */
  private long reach(int taps) {
    return (taps - 1L) * dilation + 1;
  }
}
