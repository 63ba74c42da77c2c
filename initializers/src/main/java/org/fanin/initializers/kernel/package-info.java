/**
 * What an initializer is told of a kernel: shape, fans, place in the network.
 *
 * <p>Knows nothing of laws.
 */
@NullMarked
package org.fanin.initializers.kernel;

import org.jspecify.annotations.NullMarked;
