package org.fanin.graph;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.initializers.running.LayerState;
import org.fanin.layers.Layers;

/** Random images of which some pixels are always black, and some are seldom lit; and networks. */
final class DarkImages {

  static final int COUNT = 100;
  static final int WIDTH = 128;
  /** The last one of an epoch is half as large. */
  static final int BATCH = 8;

  private DarkImages() {}

  /**
   * Images of which the last half of the pixels is seldom lit: in the first image, in none of the
   * second batch, and in a few others.
   *
   * @param black how many pixels, every other from the first, no image of the training part lights
   */
  static LoadedDataset dataset(Random random, int black) {
    return new LoadedDataset(of(random, black), of(random, 0), new TreeMap<>());
  }

  private static Samples of(Random random, int black) {
    byte[] values = new byte[COUNT * WIDTH];
    random.nextBytes(values);
    for (int i = 0; i < values.length; i++) {
      int pixel = i % WIDTH;
      int image = i / WIDTH;
      boolean seldom = image > 0 && (image / BATCH == 1 || random.nextInt(50) > 0);
      boolean dark = (pixel % 2 == 0 && pixel / 2 < black) || (pixel >= WIDTH / 2 && seldom);
      values[i] = dark ? 0 : (byte) (values[i] | 1);
    }
    int[] labels =
        IntStream.range(0, COUNT).map(i -> (values[i * WIDTH + 1] & 0xff) / 86).toArray();
    return new Samples(new Features.Pixels(values, WIDTH), labels);
  }

  /** Random weights of {@code network}. */
  static List<LayerState> start(Random random, Layers network) {
    return network.weights().stream()
        .map(weights -> new LayerState(
            normal(random, weights.size()), new float[weights.shape().get(1)]))
        .toList();
  }

  private static float[] normal(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.3 * random.nextGaussian());
    }
    return values;
  }
}
