/**
 * What theory expects of a signal and its gradient in a wide network of any activation.
 *
 * <p>Knows nothing of kernels and laws: it is told fans and variances as numbers.
 */
@NullMarked
package org.fanin.initializers.theory;

import org.jspecify.annotations.NullMarked;
