package org.fanin.graph;

import java.util.List;
import java.util.Optional;
import org.fanin.data.Features;
import org.fanin.data.LitPixels;
import org.fanin.data.SeldomPixels;
import org.fanin.layers.Layers;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * Images as training takes them, where it leaves out pixels that are black.
 *
 * @param pixels which those are
 * @param seldom which images light which of those that are seldom lit
 * @param features of all images, {@code (count, lit pixels)}, in the order of {@link LitPixels#lit}
 */
public record LitFeatures(LitPixels pixels, SeldomPixels seldom, TUint8 features)
    implements AutoCloseable {

  /** Of {@code features}; empty if none of the networks would leave out any. */
  static Optional<LitFeatures> of(Features features, List<Layers> networks, int batchSize) {
    if (networks.stream().noneMatch(NetworkSpec::takesPixelsApart)
        || !(features instanceof Features.Pixels images)) {
      return Optional.empty();
    }
    return LitPixels.of(images, batchSize)
        .filter(lit -> networks.stream().anyMatch(of -> NetworkSpec.leavesOut(of, lit)))
        .map(lit ->
            new LitFeatures(lit, new SeldomPixels(images, lit.seldom()), tensor(images, lit)));
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

  /** Which seldom lit pixels each batch of {@code samples} takes; the caller closes it. */
  TInt32 seldomIn(int[] samples, int batchSize) {
    int[] rows = seldom.rows(samples, batchSize);
    return TInt32.tensorOf(
        Shape.of(rows.length / seldom.width(), seldom.width()),
        tensor -> tensor.asRawTensor().data().asInts().write(rows));
  }

  @Override
  public void close() {
    features.close();
  }
}
