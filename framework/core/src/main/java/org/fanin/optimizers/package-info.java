/**
 * The rules that move weights, as annotations and settings.
 *
 * <p>Knows nothing of TensorFlow: the graph builds their operations.
 */
@NullMarked
package org.fanin.optimizers;

import org.jspecify.annotations.NullMarked;
