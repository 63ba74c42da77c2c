package org.fanin.cli.studies;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.fanin.data.Dataset;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;
import org.fanin.plan.Seeds;

/** Two clouds of points that a small network tells apart in a moment. */
public final class TwoClouds implements Dataset {

  private static final int WIDTH = 4;
  private static final Counts COUNTS = new Counts(250, 100);

  @Override
  public String name() {
    return "two-clouds";
  }

  @Override
  public List<Integer> sampleShape() {
    return List.of(WIDTH);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public Optional<Counts> counts() {
    return Optional.of(COUNTS);
  }

  @Override
  public LoadedDataset load() {
    RandomGenerator random = new Seeds(1, 1).weights("points");
    return new LoadedDataset(
        points(COUNTS.train(), random), points(COUNTS.test(), random), new TreeMap<>());
  }

  private static Samples points(int count, RandomGenerator random) {
    float[] values = new float[count * WIDTH];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      for (int j = 0; j < WIDTH; j++) {
        values[i * WIDTH + j] = (float) (labels[i] - 0.5 + random.nextDouble() - 0.5);
      }
    }
    return new Samples(new Features.Reals(values, WIDTH), labels);
  }
}
