/**
 * Figures of a layer's values, exact and in two passes, in memory that does not grow with them.
 *
 * <p>Knows nothing of files.
 */
@NullMarked
package org.fanin.results.statistics;

import org.jspecify.annotations.NullMarked;
