package org.fanin.experiments.damage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CaptureHeader;
import org.fanin.results.arrow.CaptureWriter;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.HistogramRow;
import org.fanin.results.arrow.HistogramWriter;
import org.fanin.results.arrow.HistoryRow;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.arrow.HistoryWriter;
import org.fanin.results.arrow.NativeValues;
import org.fanin.results.arrow.Origin;
import org.fanin.results.arrow.StatisticsFile;
import org.fanin.results.arrow.StatisticsRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Outcome;
import org.fanin.results.folder.Quantity;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.HistogramSummary;
import org.fanin.results.statistics.LayerSummary;

/**
 * Writes small files of every kind.
 *
 * @param memory from which Arrow's buffers come
 */
record WholeFiles(BufferAllocator memory) {

  static final Outcome OUTCOME = new Outcome.Completed(OptionalDouble.of(0.25), 0.5, 0.75);

  private static final int ROWS = 20;
  private static final Origin ORIGIN = new Origin("study", "he", 1);
  private static final float[] VALUES = {0, 1, 0.5f, -0.25f, 0, 9, Float.NaN};

  Path capture(Path file) {
    var columns = List.of(
        new CapturedColumn("dense-1", Quantity.OUTPUT, List.of(4)),
        new CapturedColumn("head", Quantity.OUTPUT, List.of(3)));
    try (ArrowBuf values = memory.buffer(ROWS * 7L * Float.BYTES);
        CaptureWriter writer = CaptureWriter.create(
            file, new CaptureHeader(ORIGIN, Moment.INIT, columns), ROWS, memory)) {
      values.setZero(0, values.capacity());
      long middle = values.memoryAddress() + ROWS * 4L * Float.BYTES;
      writer.append(
          IntStream.range(0, ROWS).toArray(),
          new int[ROWS],
          List.of(
              new NativeValues(values.memoryAddress(), ROWS * 4L * Float.BYTES),
              new NativeValues(middle, ROWS * 3L * Float.BYTES)));
      writer.commit();
    }
    return file;
  }

  Path history(Path file) {
    try (HistoryWriter writer =
        HistoryWriter.create(file, ORIGIN, List.of("dense-1", "head"), memory)) {
      writer.append(HistoryRow.epoch(0, 0, Optional.empty(), new Score(1, 0.5)));
      for (int step = 1; step <= ROWS; step++) {
        writer.append(HistoryRow.step(1, step, new Score(1.0 / step, 0.5), List.of(1.0, 2.0)));
      }
      writer.commit();
    }
    return file;
  }

  Path statistics(Path file) {
    StatisticsFile.write(file, statistics(), memory);
    return file;
  }

  Path histograms(Path file) {
    try (HistogramWriter histograms = HistogramWriter.create(file, memory)) {
      histograms().forEach(histograms::append);
      histograms.commit();
    }
    return file;
  }

  static List<StatisticsRow> statistics() {
    LayerSummary summary = LayerSummary.ofOutputs(VALUES.length, Optional.empty());
    summary.count(VALUES, VALUES.length);
    summary.endCount();
    summary.refine(VALUES, VALUES.length);
    return List.of(
        new StatisticsRow(layer("dense-1"), summary.statistics(), OptionalDouble.of(0.25)),
        new StatisticsRow(layer("head"), summary.statistics(), OptionalDouble.empty()));
  }

  static List<HistogramRow> histograms() {
    var counted = new HistogramSummary(Bins.ARTICLE);
    counted.count(VALUES, VALUES.length);
    return List.of(
        new HistogramRow(layer("dense-1"), Binning.ARTICLE, counted.histogram(Bins.ARTICLE)),
        new HistogramRow(layer("head"), Binning.FITTED, counted.histogram(Bins.ARTICLE)));
  }

  private static CapturedLayer layer(String name) {
    return new CapturedLayer("he", 1, Moment.END, name, Quantity.OUTPUT);
  }
}
