package org.fanin.study.zoo;

import java.util.List;
import org.fanin.Experiment;
import org.fanin.Network;
import org.fanin.data.Dataset;
import org.fanin.data.LoadedDataset;
import org.fanin.initializers.He;

@Experiment(dataset = ShapelessData.Shapeless.class)
@Network(hidden = 8)
@He
public final class ShapelessData {

  /** Samples of less than nothing. */
  public static final class Shapeless implements Dataset {

    @Override
    public String name() {
      return "shapeless";
    }

    @Override
    public List<Integer> sampleShape() {
      return List.of(0, -2);
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public LoadedDataset load() {
      throw new IllegalStateException("nobody reads it");
    }
  }
}
