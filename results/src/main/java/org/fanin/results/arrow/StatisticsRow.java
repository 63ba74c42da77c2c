package org.fanin.results.arrow;

import java.util.OptionalDouble;
import org.fanin.results.folder.CapturedLayer;
import org.fanin.results.statistics.LayerStatistics;

/**
 * One row of {@code statistics.arrow}.
 *
 * @param of what it speaks of
 * @param statistics the figures
 * @param expectedSecondMoment what theory expects of the second moment, on average over draws of the
 *     weights; empty for all but pre-activations at {@code INIT}, and where theory cannot tell
 */
public record StatisticsRow(
    CapturedLayer of, LayerStatistics statistics, OptionalDouble expectedSecondMoment) {}
