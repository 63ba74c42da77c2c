/**
 * Fanin's speed against other libraries and against the machine's limits, by one command.
 *
 * <p>Knows nothing of how a study is read or reported.
 */
@NullMarked
package org.fanin.benchmarks;

import org.jspecify.annotations.NullMarked;
