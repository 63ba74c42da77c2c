/**
 * The tables of a run as CSV, for tools that read no Arrow.
 *
 * <p>Knows nothing of what the numbers mean, and changes nothing that it did not write itself.
 */
@NullMarked
package org.fanin.results.export;

import org.jspecify.annotations.NullMarked;
