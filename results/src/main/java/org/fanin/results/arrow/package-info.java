/**
 * The Arrow files of a run folder: their schemas, writers and readers.
 *
 * <p>Knows nothing of how their numbers are computed or shown.
 */
@NullMarked
package org.fanin.results.arrow;

import org.jspecify.annotations.NullMarked;
