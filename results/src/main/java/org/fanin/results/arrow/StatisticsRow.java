package org.fanin.results.arrow;

import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.statistics.LayerStatistics;

/**
 * One row of {@code statistics.arrow}.
 *
 * @param of what it speaks of
 * @param statistics the figures
 */
public record StatisticsRow(CapturedLayer of, LayerStatistics statistics) {}
