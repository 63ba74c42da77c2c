/**
 * The layout of a run folder, and the files in it that are JSON.
 *
 * <p>Knows nothing of Arrow, statistics or reports.
 */
@NullMarked
package org.fanin.results.folder;

import org.jspecify.annotations.NullMarked;
