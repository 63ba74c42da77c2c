/**
 * The report of a run as Markdown, and as one HTML page, and how tables write its figures.
 *
 * <p>Knows nothing of files, and nothing of when and where the run took place.
 */
@NullMarked
package org.fanin.results.report;

import org.jspecify.annotations.NullMarked;
