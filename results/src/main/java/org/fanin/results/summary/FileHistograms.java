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
import org.fanin.results.summary.CapturedFile.Sink;

/** The histograms of one captured file, in one reading per group of columns. */
final class FileHistograms {

  private FileHistograms() {}

  static List<HistogramRow> of(CapturedFile file, FittedBins bins, BufferAllocator allocator) {
    List<CapturedColumn> columns = file.columns(allocator);
    var rows = new ArrayList<HistogramRow>();
    for (int first = 0; first < columns.size(); first += CapturedFile.AT_ONCE) {
      int end = Math.min(first + CapturedFile.AT_ONCE, columns.size());
      List<HistogramSummary> summaries = columns.subList(first, end).stream()
          .map(column -> new HistogramSummary(Bins.ARTICLE, bins.of(file.layer(column))))
          .toList();
      file.read(first, summaries.stream().<Sink>map(of -> of::count).toList(), allocator);
      for (int i = first; i < end; i++) {
        CapturedLayer layer = file.layer(columns.get(i));
        HistogramSummary summary = summaries.get(i - first);
        rows.add(new HistogramRow(layer, Binning.ARTICLE, summary.histogram(Bins.ARTICLE)));
        rows.add(new HistogramRow(layer, Binning.FITTED, summary.histogram(bins.of(layer))));
      }
    }
    return rows;
  }
}
