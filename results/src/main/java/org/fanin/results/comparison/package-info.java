/**
 * What the trials of a run say of its arms: means with intervals, differences, learning curves,
 * claims, and whether untrained networks do what theory expects.
 *
 * <p>Knows nothing of how any of it is shown.
 */
@NullMarked
package org.fanin.results.comparison;

import org.jspecify.annotations.NullMarked;
