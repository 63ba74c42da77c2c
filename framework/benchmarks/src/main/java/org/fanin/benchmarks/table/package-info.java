/**
 * Measured series, their ratios, and the table that shows them.
 *
 * <p>Knows nothing of what is measured.
 */
@NullMarked
package org.fanin.benchmarks.table;

import org.jspecify.annotations.NullMarked;
