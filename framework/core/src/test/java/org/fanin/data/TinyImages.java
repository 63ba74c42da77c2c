package org.fanin.data;

import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.fanin.plan.Seeds;

/** Small images of two channels, of which one class is brighter to the left. */
public final class TinyImages implements Dataset {

  private static final List<Integer> SHAPE = List.of(6, 6, 2);
  private static final int SIZE = 72;

  @Override
  public String name() {
    return "tiny-images";
  }

  @Override
  public List<Integer> sampleShape() {
    return SHAPE;
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public LoadedDataset load() {
    RandomGenerator random = new Seeds(1, 1).weights("images");
    return new LoadedDataset(images(200, random), images(60, random), new TreeMap<>());
  }

  private static Samples images(int count, RandomGenerator random) {
    float[] values = new float[count * SIZE];
    int[] labels = new int[count];
    for (int i = 0; i < values.length; i++) {
      int image = i / SIZE;
      labels[image] = image % 2;
      boolean left = i / 2 % 6 < 3;
      values[i] = (float) (random.nextDouble() + (left == (image % 2 == 0) ? 1 : 0));
    }
    return new Samples(new Features.Reals(values, SIZE), labels);
  }
}
