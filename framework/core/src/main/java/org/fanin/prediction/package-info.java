/**
 * What theory expects of a network, from its description alone.
 *
 * <p>Knows nothing of TensorFlow, and runs no network.
 */
@NullMarked
package org.fanin.prediction;

import org.jspecify.annotations.NullMarked;
