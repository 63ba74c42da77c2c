package org.fanin.data;

import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.fanin.plan.Seeds;

/** Small images with a black border, every other of which is twenty times as bright. */
public final class UnevenImages implements Dataset {

  private static final int SIDE = 6;
  private static final int SIZE = 2 * SIDE * SIDE;

  @Override
  public String name() {
    return "uneven-images";
  }

  @Override
  public List<Integer> sampleShape() {
    return List.of(SIDE, SIDE, 2);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public LoadedDataset load() {
    RandomGenerator random = new Seeds(1, 1).weights("images");
    return new LoadedDataset(images(100, random), images(40, random), new TreeMap<>());
  }

  private static Samples images(int count, RandomGenerator random) {
    float[] values = new float[count * SIZE];
    int[] labels = new int[count];
    for (int i = 0; i < values.length; i++) {
      int row = i % SIZE / (2 * SIDE);
      int column = i / 2 % SIDE;
      labels[i / SIZE] = i / SIZE % 2;
      boolean border = Math.min(row, column) == 0 || Math.max(row, column) == SIDE - 1;
      double brightness = labels[i / SIZE] == 0 ? 0.2 : 4;
      values[i] = border ? 0 : (float) (brightness * random.nextDouble());
    }
    return new Samples(new Features.Reals(values, SIZE), labels);
  }
}
