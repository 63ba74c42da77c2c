package org.fanin.results.arrow;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.statistics.LayerStatistics;

/**
 * {@code statistics.arrow}: one row an arm, repeat, moment, layer and quantity, null where a figure
 * is not defined. Percentiles are the columns {@code p0_1}, {@code p1}, ... {@code p99_9}.
 */
public final class StatisticsFile {

  private static final List<String> PERCENTILES = LayerStatistics.LEVELS.stream()
      .map(level -> BigDecimal.valueOf(level).stripTrailingZeros().toPlainString())
      .map(level -> "p" + level.replace('.', '_'))
      .toList();

  private StatisticsFile() {}

  /** Writes {@code rows}. */
  public static void write(Path file, List<StatisticsRow> rows, BufferAllocator allocator) {
    try (var table = TableWriter.create(file, Map.of(), columns(), allocator)) {
      rows.forEach(table::append);
      table.commit();
    }
  }

  /** Reads all rows. */
  public static List<StatisticsRow> read(Path file, BufferAllocator allocator) {
    return TableReader.read(file, StatisticsFile::row, allocator);
  }

  private static List<TableColumn<StatisticsRow>> columns() {
    var columns = new ArrayList<TableColumn<StatisticsRow>>(LayerColumns.of(StatisticsRow::of));
    columns.add(TableColumn.int64("count", row -> row.statistics().count()));
    columns.add(TableColumn.int64("countNaN", row -> row.statistics().countNaN()));
    columns.add(TableColumn.int64("countInfinite", row -> row.statistics().countInfinite()));
    columns.add(number("mean", LayerStatistics::mean));
    columns.add(number("standardDeviation", LayerStatistics::standardDeviation));
    columns.add(number("secondMoment", LayerStatistics::secondMoment));
    columns.add(
        TableColumn.nullable("expectedSecondMoment", "1", StatisticsRow::expectedSecondMoment));
    columns.add(number("skewness", LayerStatistics::skewness));
    columns.add(number("excessKurtosis", LayerStatistics::excessKurtosis));
    columns.add(number("minimum", LayerStatistics::minimum));
    columns.add(number("maximum", LayerStatistics::maximum));
    IntStream.range(0, PERCENTILES.size())
        .forEach(
            i -> columns.add(number(PERCENTILES.get(i), row -> row.quantiles().get(i))));
    columns.add(number("shareZero", LayerStatistics::shareZero));
    columns.add(number("shareNearZero", LayerStatistics::shareNearZero));
    columns.add(number("shareDead", LayerStatistics::shareDead));
    columns.add(number("shareSaturated", LayerStatistics::shareSaturated));
    return columns;
  }

  private static TableColumn<StatisticsRow> number(
      String name, Function<LayerStatistics, OptionalDouble> value) {
    return TableColumn.nullable(name, "1", row -> value.apply(row.statistics()));
  }

  private static StatisticsRow row(TableRow row) {
    var statistics = new LayerStatistics(
        row.int64("count"),
        row.int64("countNaN"),
        row.int64("countInfinite"),
        row.number("mean"),
        row.number("standardDeviation"),
        row.number("secondMoment"),
        row.number("skewness"),
        row.number("excessKurtosis"),
        row.number("minimum"),
        row.number("maximum"),
        PERCENTILES.stream().map(row::number).toList(),
        row.number("shareZero"),
        row.number("shareNearZero"),
        row.number("shareDead"),
        row.number("shareSaturated"));
    return new StatisticsRow(
        LayerColumns.read(row), statistics, row.number("expectedSecondMoment"));
  }
}
