package org.fanin.data;

import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.fanin.plan.Seeds;

/** Two clouds of points that a small network tells apart. */
public final class TinyDataset implements Dataset {

  public static final int WIDTH = 4;
  public static final int CLASSES = 2;
  private static final int TRAIN = 250;
  private static final int TEST = 100;

  @Override
  public String name() {
    return "tiny";
  }

  @Override
  public List<Integer> sampleShape() {
    return List.of(WIDTH);
  }

  @Override
  public int classes() {
    return CLASSES;
  }

  @Override
  public LoadedDataset load() {
    RandomGenerator random = new Seeds(1, 1).weights("points");
    return new LoadedDataset(points(TRAIN, random), points(TEST, random), new TreeMap<>());
  }

  private static Samples points(int count, RandomGenerator random) {
    float[] values = new float[count * WIDTH];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % CLASSES;
      for (int j = 0; j < WIDTH; j++) {
        values[i * WIDTH + j] = (float) (labels[i] - 0.5 + random.nextDouble() - 0.5);
      }
    }
    return new Samples(new Features.Reals(values, WIDTH), labels);
  }
}
