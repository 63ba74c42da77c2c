/**
 * The numbers that users give to a law, how they are checked, and how numbers and names are written.
 *
 * <p>Knows nothing of laws and kernels.
 */
@NullMarked
package org.fanin.initializers.parameter;

import org.jspecify.annotations.NullMarked;
