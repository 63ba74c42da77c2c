/**
 * Histograms of a layer's values, on bins that all arms of a run share.
 *
 * <p>Knows nothing of files.
 */
@NullMarked
package org.fanin.results.histogram;

import org.jspecify.annotations.NullMarked;
