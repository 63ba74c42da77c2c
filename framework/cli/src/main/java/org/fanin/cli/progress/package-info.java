/**
 * What is seen while a run goes on: one moving line on a terminal, plain lines elsewhere.
 *
 * <p>Knows nothing of commands and options.
 */
@NullMarked
package org.fanin.cli.progress;

import org.jspecify.annotations.NullMarked;
