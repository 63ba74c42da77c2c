/**
 * The trials of a study and the seeds of their draws.
 *
 * <p>Knows nothing of TensorFlow.
 */
@NullMarked
package org.fanin.plan;

import org.jspecify.annotations.NullMarked;
