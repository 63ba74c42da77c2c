/**
 * The reference study as users of other libraries would write it, each library in a process of its
 * own.
 *
 * <p>Knows nothing of Fanin but its copy of the digits.
 */
@NullMarked
package org.fanin.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
