package org.fanin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.memory.util.MemoryUtil;
import org.fanin.TinyStudy;
import org.fanin.data.LoadedDataset;
import org.fanin.data.TinyDataset;
import org.fanin.graph.DatasetTensors;
import org.fanin.graph.Device;
import org.fanin.graph.NetworkSession;
import org.fanin.initializers.LeCun;
import org.fanin.initializers.MuP;
import org.fanin.initializers.WeightInitializer;
import org.fanin.initializers.law.Law;
import org.fanin.layers.Layers;
import org.fanin.optimizers.Adam;
import org.fanin.optimizers.Sgd;
import org.fanin.optimizers.UpdateRule;
import org.fanin.plan.Seeds;
import org.fanin.plan.Trial;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.folder.Quantity;
import org.fanin.study.Arm;
import org.junit.jupiter.api.Test;

/**
 * The coordinate check: how much a few steps change what each layer puts out, by the network's
 * width.
 *
 * <p>Source: Yang et al. 2022, "Tensor Programs V", section D.1.
 */
class MuPTensorFlowTest {

  private static final int[] WIDTHS = {64, 128, 256, 512};
  private static final int SEEDS = 3;
  private static final int STEPS = 4;
  private static final MuP.Sampler MUP = new MuP.Sampler(64, 1, Law.NORMAL);
  private static final LeCun.Sampler USUAL = new LeCun.Sampler(Law.NORMAL);
  private static final Adam.Rule ADAM = new Adam.Rule(0.01, 0.9, 0.999, 1e-7);
  private static final Sgd.Rule SGD = new Sgd.Rule(0.1, 0);

  @Test
  void underAdamNoLayersChangeDependsOnTheWidth() {
    assertThat(exponents(MUP, ADAM)).allSatisfy(of -> assertThat(of).isCloseTo(0, within(0.2)));
  }

  @Test
  void underGradientDescentNoLayersChangeDependsOnTheWidth() {
    assertThat(exponents(MUP, SGD)).allSatisfy(of -> assertThat(of).isCloseTo(0, within(0.2)));
  }

  /** What the factors are good for: without them the outputs change the more the wider it is. */
  @Test
  void underAdamTheUsualLawsChangeGrowsWithTheWidth() {
    List<Double> exponents = exponents(USUAL, ADAM);
    assertThat(exponents.get(2)).isGreaterThan(0.4);
  }

  /** The exponent {@code a} of {@code change ~ width^a} for each layer, by least squares. */
  private static List<Double> exponents(WeightInitializer law, UpdateRule rule) {
    List<double[]> changes =
        IntStream.of(WIDTHS).mapToObj(width -> changes(law, rule, width)).toList();
    double middle = (WIDTHS.length - 1) / 2.0;
    return IntStream.range(0, 3)
        .mapToObj(layer -> {
          double above = 0;
          double below = 0;
          for (int i = 0; i < WIDTHS.length; i++) {
            above += (i - middle) * Math.log(changes.get(i)[layer]) / Math.log(2);
            below += (i - middle) * (i - middle);
          }
          return above / below;
        })
        .toList();
  }

  /** The mean size of the change of every layer's pre-activations. */
  private static double[] changes(WeightInitializer law, UpdateRule rule, int width) {
    Layers network = Layers.input(List.of(TinyDataset.WIDTH))
        .dense(width)
        .tanh()
        .dense(width)
        .tanh()
        .dense(TinyDataset.CLASSES);
    Arm arm = new Arm("it", "it", law, network, rule);
    LoadedDataset dataset = new TinyDataset().load();
    double[] changes = new double[3];
    try (var tensors = DatasetTensors.of(dataset);
        var memory = new RootAllocator()) {
      var context =
          new TrialContext(TinyStudy.of(1, 1, List.of(arm)), dataset, tensors, Device.CPU, memory);
      int batchSize = context.study().schedule().batchSize();
      int[] samples = IntStream.range(0, STEPS * batchSize).toArray();
      try (var session = new NetworkSession(context.spec(arm))) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          session.start(KernelDraws.of(new Trial(arm, seed, new Seeds(7, seed)), context));
          List<float[]> before = preActivations(session, tensors);
          session.train(tensors.train(), samples, 0);
          List<float[]> after = preActivations(session, tensors);
          for (int layer = 0; layer < changes.length; layer++) {
            changes[layer] += distance(before.get(layer), after.get(layer)) / SEEDS;
          }
        }
      }
    }
    return changes;
  }

  private static List<float[]> preActivations(NetworkSession session, DatasetTensors tensors) {
    var copies = new ArrayList<float[]>();
    session.capture(
        tensors.test(),
        List.of(Quantity.PRE_ACTIVATION),
        0,
        tensors.test().count(),
        values -> values.forEach(of -> copies.add(copyOf(of))));
    return copies;
  }

  private static float[] copyOf(NativeValues values) {
    float[] copy = new float[Math.toIntExact(values.byteLength() / Float.BYTES)];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = Float.intBitsToFloat(MemoryUtil.getInt(values.address() + (long) i * Float.BYTES));
    }
    return copy;
  }

  private static double distance(float[] a, float[] b) {
    return IntStream.range(0, a.length)
        .mapToDouble(i -> Math.abs(a[i] - b[i]))
        .average()
        .orElseThrow();
  }
}
