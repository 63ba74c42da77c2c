/**
 * From the files of a run to its statistics, histograms, figures and report.
 *
 * <p>Knows nothing of how a run is made.
 */
@NullMarked
package org.fanin.results.summary;

import org.jspecify.annotations.NullMarked;
