/**
 * Which initializer suits a network: the guidelines of the literature, and where theory disagrees.
 *
 * <p>Knows nothing of TensorFlow: nothing is drawn and nothing runs.
 */
@NullMarked
package org.fanin.advice;

import org.jspecify.annotations.NullMarked;
