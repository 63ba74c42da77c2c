package org.fanin.experiments;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.fanin.data.Dataset;
import org.fanin.data.Features;
import org.fanin.data.Features.Pixels;
import org.fanin.data.LoadedDataset;
import org.fanin.data.Mnist;
import org.fanin.data.Samples;

/** The first digits of MNIST, for tests that need real pictures but not all of them. */
public final class FirstDigits implements Dataset {

  private static final int TRAIN = 1_000;
  private static final int TEST = 500;

  private final Mnist mnist;

  @Inject
  public FirstDigits(Mnist mnist) {
    this.mnist = mnist;
  }

  @Override
  public String name() {
    return "first-digits";
  }

  @Override
  public List<Integer> sampleShape() {
    return mnist.sampleShape();
  }

  @Override
  public int classes() {
    return mnist.classes();
  }

  @Override
  public LoadedDataset load() {
    LoadedDataset all = mnist.load();
    return new LoadedDataset(first(all.train(), TRAIN), first(all.test(), TEST), all.sha256());
  }

  private static Samples first(Samples samples, int count) {
    Pixels pixels = (Pixels) samples.features();
    Features few =
        new Pixels(Arrays.copyOf(pixels.values(), count * pixels.width()), pixels.width());
    return new Samples(few, Arrays.copyOf(samples.labels(), count));
  }
}
