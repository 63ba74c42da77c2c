/**
 * The laws from which kernels are drawn, in pure Java.
 *
 * <p>Knows nothing of TensorFlow, Arrow, Guice or the other modules.
 */
@NullMarked
package org.fanin.initializers;

import org.jspecify.annotations.NullMarked;
