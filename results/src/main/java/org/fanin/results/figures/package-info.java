/**
 * The pictures of a report: the signal from layer to layer, grids of histograms, and learning
 * curves.
 *
 * <p>Knows nothing of files, and nothing of where its numbers come from.
 */
@NullMarked
package org.fanin.results.figures;

import org.jspecify.annotations.NullMarked;
