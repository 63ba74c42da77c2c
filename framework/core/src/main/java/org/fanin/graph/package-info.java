/**
 * From a network's description to TensorFlow operations, and one session that runs them.
 *
 * <p>Knows nothing of studies, arms, files or progress.
 */
@NullMarked
package org.fanin.graph;

import org.jspecify.annotations.NullMarked;
