package org.fanin.results.arrow;

import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.histogram.Binning;
import org.fanin.results.histogram.Histogram;

/**
 * One row of {@code histograms.arrow}.
 *
 * @param of what it speaks of
 * @param binning how the bins were chosen
 * @param histogram the counts
 */
public record HistogramRow(CapturedLayer of, Binning binning, Histogram histogram) {}
