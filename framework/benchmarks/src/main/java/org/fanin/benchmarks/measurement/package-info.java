/**
 * What is measured: each class measures one thing, Fanin and its opponents in turn.
 *
 * <p>Knows nothing of the command line, nor of how a library is driven.
 */
@NullMarked
package org.fanin.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
