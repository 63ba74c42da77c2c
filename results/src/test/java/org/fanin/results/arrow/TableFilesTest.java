package org.fanin.results.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.fanin.results.arrow.HistoryRow.Score;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.folder.Moment;
import org.fanin.results.folder.Quantity;
import org.fanin.results.folder.RunFolderException;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.HistogramSummary;
import org.fanin.results.statistics.LayerStatistics;
import org.fanin.results.statistics.LayerSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {

  private static final Origin ORIGIN = new Origin("a-study", "he", 1);

  private final BufferAllocator allocator = new RootAllocator();

  @TempDir
  private Path folder;

  @AfterEach
  void noMemoryIsLeft() {
    allocator.close();
  }

  @Test
  void historyComesBackAsWritten() {
    Path file = folder.resolve("history.arrow");
    var rows = new ArrayList<HistoryRow>();
    rows.add(HistoryRow.epoch(0, 0, Optional.empty(), new Score(Math.log(10), 0.1)));
    for (int step = 1; step <= 5_000; step++) {
      rows.add(HistoryRow.step(1, step, new Score(1.0 / step, 0.5), List.of(3.0, 4.0)));
    }
    rows.add(HistoryRow.step(1, 5_001, new Score(Double.NaN, 0), List.of()));
    rows.add(HistoryRow.epoch(
        1, 5_001, Optional.of(new Score(0.5, 0.75)), new Score(Double.POSITIVE_INFINITY, 0.5)));

    writeHistory(file, rows);

    var read = new ArrayList<HistoryRow>();
    HistoryFile.forEach(file, read::add, allocator);
    assertThat(read).isEqualTo(rows);
    assertThat(rows.get(1).gradientNorm()).hasValue(5);
  }

  @Test
  void statisticsComeBackAsWritten() {
    Path file = folder.resolve("statistics.arrow");
    List<StatisticsRow> rows = List.of(
        new StatisticsRow(
            layer("dense-1"),
            summary(new float[] {0, 1, 2, 0, 0, Float.NaN}),
            OptionalDouble.of(0.25)),
        new StatisticsRow(
            layer("dense-2"),
            summary(new float[] {Float.POSITIVE_INFINITY}),
            OptionalDouble.empty()));

    StatisticsFile.write(file, rows, allocator);

    assertThat(StatisticsFile.read(file, allocator)).isEqualTo(rows);
  }

  @Test
  void histogramsComeBackAsWritten() {
    Path file = folder.resolve("histograms.arrow");
    Bins fitted = Bins.fitting(-0.1, 0.7);
    var counted = new HistogramSummary(Bins.ARTICLE, fitted);
    counted.count(new float[] {0, 0.1f, 9, -9, Float.NaN}, 5);
    var rows = List.of(
        new HistogramRow(layer("dense-1"), Binning.FITTED, counted.histogram(fitted)),
        new HistogramRow(layer("dense-1"), Binning.ARTICLE, counted.histogram(Bins.ARTICLE)));

    try (HistogramWriter histograms = HistogramWriter.create(file, allocator)) {
      rows.forEach(histograms::append);
      histograms.commit();
    }

    assertThat(HistogramFile.read(file, allocator)).isEqualTo(rows);
  }

  @Test
  void tablesMayBeEmpty() {
    Path file = folder.resolve("statistics.arrow");

    StatisticsFile.write(file, List.of(), allocator);

    assertThat(StatisticsFile.read(file, allocator)).isEmpty();
  }

  @Test
  void sameRowsGiveTheSameBytes() throws IOException {
    Path first = folder.resolve("first.arrow");
    Path second = folder.resolve("second.arrow");
    var rows = new ArrayList<HistoryRow>();
    for (int step = 1; step <= 10_000; step++) {
      rows.add(HistoryRow.step(1, step, new Score(1.0 / step, 0.5), List.of()));
    }

    writeHistory(first, rows);
    writeHistory(second, rows);

    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void anotherTableIsRefused() {
    Path file = folder.resolve("statistics.arrow");
    writeHistory(file, List.of(HistoryRow.epoch(0, 0, Optional.empty(), new Score(1, 1))));

    assertThatThrownBy(() -> StatisticsFile.read(file, allocator))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(
            "Cannot read " + file + ": it has no column 'count' of the right type. ");
  }

  @Test
  void aRowOfAnUnknownKindIsRefused() {
    Path file = folder.resolve("history.arrow");
    List<TableColumn<String>> columns = List.of(
        TableColumn.text("kind", kind -> kind),
        TableColumn.int32("epoch", kind -> 1),
        TableColumn.int64("step", kind -> 1),
        nothing("trainLoss"),
        nothing("trainAccuracy"),
        nothing("testLoss"),
        nothing("testAccuracy"));
    try (var table = TableWriter.create(file, ORIGIN.metadata(), columns, allocator)) {
      table.append("step");
      table.append("stop");
      table.commit();
    }

    assertThatThrownBy(() -> HistoryFile.forEach(file, row -> {}, allocator))
        .isInstanceOf(RunFolderException.class)
        .hasMessage("Cannot read " + file + ": a row is of the kind 'stop', not step or epoch. The"
            + " file is damaged or not one of Fanin's: restore it from a copy, or run the study"
            + " again.");
  }

  private static TableColumn<String> nothing(String name) {
    return TableColumn.nullable(name, "1", kind -> OptionalDouble.empty());
  }

  private void writeHistory(Path file, List<HistoryRow> rows) {
    try (HistoryWriter writer =
        HistoryWriter.create(file, ORIGIN, List.of("dense-1", "head"), allocator)) {
      rows.forEach(writer::append);
      writer.commit();
    }
  }

  private static CapturedLayer layer(String name) {
    return new CapturedLayer("he", 1, Moment.END, name, Quantity.OUTPUT);
  }

  private static LayerStatistics summary(float[] values) {
    LayerSummary summary = LayerSummary.ofOutputs(3, Optional.empty());
    summary.count(values, values.length);
    summary.endCount();
    summary.refine(values, values.length);
    return summary.statistics();
  }
}
