/**
 * Activation functions and their derivatives.
 *
 * <p>Knows nothing of kernels, laws or layers.
 */
@NullMarked
package org.fanin.initializers.activation;

import org.jspecify.annotations.NullMarked;
