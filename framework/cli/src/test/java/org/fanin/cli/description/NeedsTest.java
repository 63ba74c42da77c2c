package org.fanin.cli.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanin.InputScaling;
import org.fanin.Loss;
import org.fanin.data.DataFolder;
import org.fanin.data.Mnist;
import org.fanin.initializers.He;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Sgd;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.fanin.study.CapturePlan;
import org.fanin.study.Schedule;
import org.fanin.study.Study;
import org.junit.jupiter.api.Test;

class NeedsTest {

  private static final long MB = 1_000_000;
  private static final Needs NEEDS = new Needs(600 * MB, 50 * MB, 3, 2_000 * MB);

  @Test
  void memoryGrowsWithTrialsAtATimeUpToAllOfThem() {
    assertThat(NEEDS.memoryBytes(1)).isEqualTo(650 * MB);
    assertThat(NEEDS.memoryBytes(2)).isEqualTo(700 * MB);
    assertThat(NEEDS.memoryBytes(100)).isEqualTo(750 * MB);
    assertThat(NEEDS.text())
        .isEqualTo("up to 600.0 MB of memory and 50.0 MB for each trial at a time, 2.0 GB on disk");
  }

  /**
   * A pass holds 1,000 samples of an LSTM of 28 steps, and 100 of one of 784 steps; of what feeds
   * forward it holds the probe, where gradients are captured.
   */
  @Test
  void memoryOfATrialIsThatOfAPass() {
    Layers rows = Layers.input(List.of(28, 28, 1)).sequence(28).lstm(100);
    long parameters = (28 + 100 + 1) * 400;
    long steps = 28L * 100 * 400;
    long lstm = 4 * (5 * parameters + steps + 1_000L * 2 * (784 + 28 * 17 * 100));
    assertThat(trialBytes(rows, Quantity.GRADIENT)).isEqualTo(lstm);
    assertThat(trialBytes(rows, Quantity.WEIGHT)).isEqualTo(lstm);
    assertThat(trialBytes(rows, Quantity.OUTPUT)).isEqualTo(lstm + 4 * 1_000 * 100);

    Layers pixels = Layers.input(List.of(784, 1)).lstm(100);
    long pixelParameters = (1 + 100 + 1) * 400;
    assertThat(trialBytes(pixels, Quantity.GRADIENT))
        .isEqualTo(
            4 * (5 * pixelParameters + 784L * 100 * 400 + 100L * 2 * (784 + 784 * 17 * 100)));

    Layers dense = Layers.input(List.of(784)).dense(100);
    long denseParameters = 5 * 785 * 100;
    assertThat(trialBytes(dense, Quantity.WEIGHT))
        .isEqualTo(4 * (denseParameters + 1_000L * 2 * (784 + 200)));
    assertThat(trialBytes(dense, Quantity.GRADIENT))
        .isEqualTo(4 * (denseParameters + 10_000L * 2 * (784 + 200)));
  }

  /** A row of statistics a layer and quantity, at two moments of every trial. */
  @Test
  void memoryGrowsWithTheFiguresOfAllTrials() {
    Layers network = Layers.input(List.of(784)).dense(100).relu().dense(10);
    long one = needs(network, Quantity.OUTPUT, 1).sharedBytes();

    assertThat(needs(network, Quantity.OUTPUT, 1001).sharedBytes() - one)
        .isEqualTo(1_000L * (1_000 * 2 * 2));
  }

  private static long trialBytes(Layers network, Quantity quantity) {
    return needs(network, quantity, 1).trialBytes();
  }

  private static Needs needs(Layers network, Quantity quantity, int repeats) {
    var arm = new Arm("he", "he", new He.Sampler(Law.NORMAL), network, new Sgd.Rule(0.1, 0));
    var study = new Study(
        "study",
        "Study",
        "A study",
        Mnist.class,
        InputScaling.UNIT,
        Loss.SOFTMAX_CROSS_ENTROPY,
        new Schedule(1, 32, repeats, 7),
        new CapturePlan(Set.of(quantity), List.of(), 10_000),
        List.of(arm),
        List.of());
    var dataset = new Mnist(new DataFolder(Optional.empty()));
    return Needs.of(study, dataset, Captures.of(study, dataset));
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheNumber() {
    assertThat(NEEDS.refusal(2, 700 * MB, 2_000 * MB)).isEmpty();
    assertThat(NEEDS.refusal(2, 699 * MB, 2_000 * MB))
        .contains("up to 700.0 MB of memory for 2 trials at a time, but this machine has 699.0 MB."
            + " Fewer --threads, smaller layers or a smaller batch need less.");
    assertThat(NEEDS.refusal(2, 700 * MB, 1_999 * MB))
        .contains("2.0 GB on disk, but 2.0 GB are free there. Fewer moments or quantities in"
            + " @Capture, or a smaller probe, need less; --out names another folder.");
  }
}
