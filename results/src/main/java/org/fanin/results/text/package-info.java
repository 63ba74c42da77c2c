/**
 * How numbers and texts are written in figures, reports, messages and names.
 *
 * <p>Knows nothing of what they mean.
 */
@NullMarked
package org.fanin.results.text;

import org.jspecify.annotations.NullMarked;
