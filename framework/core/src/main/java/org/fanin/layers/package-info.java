/**
 * The description of a network, read by the graph, the theory and the command line alike.
 *
 * <p>Knows nothing of TensorFlow.
 */
@NullMarked
package org.fanin.layers;

import org.jspecify.annotations.NullMarked;
