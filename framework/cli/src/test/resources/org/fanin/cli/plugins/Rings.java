package acme;

import java.util.List;
import java.util.TreeMap;
import org.fanin.data.Dataset;
import org.fanin.data.Features;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Samples;

/** Points on two rings. */
public final class Rings implements Dataset {
  @Override
  public String name() {
    return "rings";
  }

  @Override
  public List<Integer> sampleShape() {
    return List.of(2);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public LoadedDataset load() {
    return new LoadedDataset(points(100), points(40), new TreeMap<>());
  }

  private static Samples points(int count) {
    float[] values = new float[2 * count];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      double radius = 1 + labels[i];
      values[2 * i] = (float) (radius * Math.cos(i));
      values[2 * i + 1] = (float) (radius * Math.sin(i));
    }
    return new Samples(new Features.Reals(values, 2), labels);
  }
}
