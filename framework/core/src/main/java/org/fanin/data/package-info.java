/**
 * Datasets: what they are, and how their files are read and checked.
 *
 * <p>Knows nothing of TensorFlow.
 */
@NullMarked
package org.fanin.data;

import org.jspecify.annotations.NullMarked;
