/**
 * Whether a machine can run Fanin well: one class a check, and what to do where it fails.
 *
 * <p>Knows nothing of TensorFlow, whose checks live where it does, nor of the command line.
 */
@NullMarked
package org.fanin.doctor;

import org.jspecify.annotations.NullMarked;
