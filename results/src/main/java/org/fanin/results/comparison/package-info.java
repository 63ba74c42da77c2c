/**
 * What the trials of a run say of its arms: means with intervals, learning curves, claims.
 *
 * <p>Knows nothing of how any of it is shown.
 */
@NullMarked
package org.fanin.results.comparison;

import org.jspecify.annotations.NullMarked;
