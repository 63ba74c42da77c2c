/**
 * One trial from its draws to its outcome: weights, steps, captures, history.
 *
 * <p>Knows nothing of other trials, nor of how many run beside it.
 */
@NullMarked
package org.fanin.training;

import org.jspecify.annotations.NullMarked;
