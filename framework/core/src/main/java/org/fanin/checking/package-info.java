/**
 * Whether a plugin keeps its promises.
 *
 * <p>Knows nothing of TensorFlow or of the command line.
 */
@NullMarked
package org.fanin.checking;

import org.jspecify.annotations.NullMarked;
