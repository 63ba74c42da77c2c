package org.fanin.benchmarks.measurement;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.arrow.memory.util.MemoryUtil;
import org.fanin.benchmarks.table.Comparison;
import org.fanin.benchmarks.table.Goal;
import org.fanin.benchmarks.table.Series;
import org.fanin.benchmarks.table.Unit;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.folder.Quantity;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.HistogramSummary;
import org.fanin.results.statistics.LayerSummary;

/** Values a second through all statistics and both histograms, against a pass that sums them. */
public final class SummarySpeed implements Measurement {

  private static final int ROWS = 10_000;
  private static final int BLOCK = 1 << 14;
  private static final Bins FITTED = new Bins(-2, 2);

  @Override
  public Findings measure(Effort effort) {
    List<Layer> layers = layers();
    double values = layers.stream().mapToDouble(layer -> layer.values.length).sum();
    List<Series> speeds = Rounds.warmed(
        effort.shortRounds(),
        Unit.VALUES_A_SECOND,
        List.of(
            () -> values / Rounds.seconds(1, () -> layers.forEach(SummarySpeed::summarize)),
            () -> values / Rounds.seconds(1, () -> layers.forEach(SummarySpeed::sum))));
    return new Findings(
        List.of(new Comparison(
            "statistics and histograms",
            speeds.get(0),
            "a pass that sums",
            speeds.get(1),
            Optional.of(Goal.atLeast(0.1)))),
        "Statistics and histograms: everything in the table, quantiles included, and both"
            + " histograms, of what the reference study captures at one moment, in one thread.");
  }

  /** Looks at every result, so that nothing is optimized away. */
  private static void summarize(Layer layer) {
    LayerSummary summary = LayerSummary.ofOutputs(layer.units, Optional.empty());
    var histograms = new HistogramSummary(Bins.ARTICLE, FITTED);
    layer.forEachBlock(summary::count);
    summary.endCount();
    layer.forEachBlock(summary::refine);
    layer.forEachBlock(histograms::count);
    require(summary.statistics().count() == layer.values.length);
    require(histograms.histogram(Bins.ARTICLE).total() == layer.values.length);
    require(histograms.histogram(FITTED).total() == layer.values.length);
  }

  private static void sum(Layer layer) {
    double sum = 0;
    for (float value : layer.values) {
      sum += value;
    }
    require(Double.isFinite(sum));
  }

  private static void require(boolean whole) {
    if (!whole) {
      throw new IllegalStateException("values were lost, or are not finite");
    }
  }

  private static List<Layer> layers() {
    var layers = new ArrayList<Layer>();
    try (var network = new ReferenceNetwork();
        var session = network.session()) {
      session.capture(
          network.tensors().test(),
          List.of(Quantity.PRE_ACTIVATION, Quantity.OUTPUT),
          0,
          ROWS,
          tensors -> tensors.forEach(tensor -> layers.add(Layer.of(tensor))));
    }
    return layers;
  }

  /**
   * The captured values of a layer.
   *
   * @param units of the layer
   * @param values row-major, a row a sample
   */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  private record Layer(int units, float[] values) {

    static Layer of(NativeValues tensor) {
      int bytes = Math.toIntExact(tensor.byteLength());
      float[] values = new float[bytes / Float.BYTES];
      MemoryUtil.directBuffer(tensor.address(), bytes)
          .order(ByteOrder.nativeOrder())
          .asFloatBuffer()
          .get(values);
      return new Layer(values.length / ROWS, values);
    }

    /** Blocks as the reader of a capture gives them. */
    void forEachBlock(BiConsumer<float[], Integer> action) {
      float[] block = new float[BLOCK];
      for (int from = 0; from < values.length; from += BLOCK) {
        int size = Math.min(BLOCK, values.length - from);
        System.arraycopy(values, from, block, 0, size);
        action.accept(block, size);
      }
    }
  }
}
