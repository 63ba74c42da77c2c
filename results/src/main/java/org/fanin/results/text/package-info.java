/**
 * How figures and reports write numbers.
 *
 * <p>Knows nothing of what the numbers mean.
 */
@NullMarked
package org.fanin.results.text;

import org.jspecify.annotations.NullMarked;
