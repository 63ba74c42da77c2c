/**
 * What a data-dependent initializer sees of a network that runs: one layer at a time.
 *
 * <p>Knows nothing of laws, nor of what runs the network.
 */
@NullMarked
package org.fanin.initializers.running;

import org.jspecify.annotations.NullMarked;
