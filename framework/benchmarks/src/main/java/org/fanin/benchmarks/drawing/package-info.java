/**
 * JMH benchmarks of drawing weights.
 *
 * <p>Knows nothing of networks and training.
 */
@NullMarked
package org.fanin.benchmarks.drawing;

import org.jspecify.annotations.NullMarked;
