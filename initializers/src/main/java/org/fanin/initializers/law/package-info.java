/**
 * The distributions from which weights are drawn, and how they are drawn reproducibly.
 *
 * <p>Knows nothing of kernels: it fills arrays.
 */
@NullMarked
package org.fanin.initializers.law;

import org.jspecify.annotations.NullMarked;
