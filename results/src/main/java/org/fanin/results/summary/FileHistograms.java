package org.fanin.results.summary;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.fanin.results.arrow.CapturedColumn;
import org.fanin.results.arrow.HistogramRow;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Bins;
import org.fanin.results.histogram.HistogramSummary;

/** The histograms of one captured file, in one reading. */
final class FileHistograms {

  private FileHistograms() {}

  static List<HistogramRow> of(CapturedFile file, FittedBins bins, BufferAllocator allocator) {
    List<CapturedColumn> columns = file.columns(allocator);
    List<HistogramSummary> article =
        columns.stream().map(column -> new HistogramSummary(Bins.ARTICLE)).toList();
    List<HistogramSummary> fitted = columns.stream()
        .map(column -> new HistogramSummary(bins.of(file.layer(column))))
        .toList();
    var sinks = new ArrayList<CapturedFile.Sink>();
    for (int i = 0; i < columns.size(); i++) {
      HistogramSummary first = article.get(i);
      HistogramSummary second = fitted.get(i);
      sinks.add((values, size) -> {
        first.count(values, size);
        second.count(values, size);
      });
    }
    file.read(0, sinks, allocator);
    var rows = new ArrayList<HistogramRow>();
    for (int i = 0; i < columns.size(); i++) {
      CapturedLayer layer = file.layer(columns.get(i));
      rows.add(new HistogramRow(layer, Binning.ARTICLE, article.get(i).histogram()));
      rows.add(new HistogramRow(layer, Binning.FITTED, fitted.get(i).histogram()));
    }
    return rows;
  }
}
