package org.fanin;

import java.util.List;
import java.util.Set;
import org.fanin.data.TinyDataset;
import org.fanin.initializers.Glorot;
import org.fanin.initializers.He;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.UpdateRule;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Schedule;
import org.fanin.study.Study;

/** A study that runs in a moment: a small ReLU network on two clouds of points. */
public final class TinyStudy {

  public static final UpdateRule ADAM = new Adam.Rule(0.01, 0.9, 0.999, 1e-7);

  /** One object, as in the arms of a study, whose trials share sessions. */
  private static final Layers NETWORK =
      Layers.input(List.of(TinyDataset.WIDTH)).dense(8).relu().dense("head", TinyDataset.CLASSES);

  private TinyStudy() {}

  /** Two arms. */
  public static Study of(int repeats, int epochs) {
    return of(
        repeats,
        epochs,
        List.of(
            arm("glorot", new Glorot.Sampler(Law.TRUNCATED_NORMAL)),
            arm("he", new He.Sampler(Law.TRUNCATED_NORMAL))));
  }

  /** These arms. */
  public static Study of(int repeats, int epochs, List<Arm> arms) {
    return new Study(
        "tiny-study",
        "org.fanin.TinyStudy",
        "A tiny study",
        TinyDataset.class,
        InputScaling.UNIT,
        Loss.SOFTMAX_CROSS_ENTROPY,
        new Schedule(epochs, 16, repeats, 7),
        new CapturePlan(Set.of(Quantity.values()), List.of(1), 1_000),
        arms,
        List.of());
  }

  /** An arm of the small network, trained by Adam. */
  public static Arm arm(String label, WeightInitializer initializer) {
    return arm(label, initializer, ADAM);
  }

  /** An arm of the small network. */
  public static Arm arm(String label, WeightInitializer initializer, UpdateRule rule) {
    return new Arm(label, label, initializer, NETWORK, rule);
  }
}
