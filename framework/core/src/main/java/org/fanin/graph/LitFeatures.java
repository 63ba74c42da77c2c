package org.fanin.graph;

import java.util.Optional;
import org.fanin.data.Features;
import org.fanin.data.LitPixels;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TUint8;

/**
 * Images without the pixels that are black in all of them.
 *
 * @param pixels those that are left
 * @param features of all images, {@code (count, lit pixels)}
 */
public record LitFeatures(LitPixels pixels, TUint8 features) implements AutoCloseable {

  /** Of {@code features}; empty if they are no images, or have too few black pixels. */
  static Optional<LitFeatures> of(Features features) {
    return features instanceof Features.Pixels images
        ? LitPixels.of(images).map(lit -> new LitFeatures(lit, tensor(images, lit)))
        : Optional.empty();
  }

  private static TUint8 tensor(Features.Pixels images, LitPixels pixels) {
    return TUint8.tensorOf(
        Shape.of(images.count(), pixels.lit().size()),
        tensor -> copy(images, pixels, tensor.asRawTensor().data()));
  }

  private static void copy(Features.Pixels images, LitPixels pixels, ByteDataBuffer to) {
    int[] runs = pixels.runs();
    byte[] row = new byte[pixels.lit().size()];
    for (int image = 0; image < images.count(); image++) {
      int filled = 0;
      for (int run = 0; run < runs.length; run += 2) {
        int from = image * images.width() + runs[run];
        System.arraycopy(images.values(), from, row, filled, runs[run + 1]);
        filled += runs[run + 1];
      }
      to.offset((long) image * row.length).write(row);
    }
  }

  @Override
  public void close() {
    features.close();
  }
}
