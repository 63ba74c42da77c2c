/**
 * The command line: what may be typed, and what comes out where.
 *
 * <p>Knows nothing of TensorFlow; only {@code run} loads it.
 */
@NullMarked
package org.fanin.cli;

import org.jspecify.annotations.NullMarked;
