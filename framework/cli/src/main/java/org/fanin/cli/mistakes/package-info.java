/**
 * What went wrong, whose fault it is, and how it is told: all at once, and with what would help.
 *
 * <p>Knows none of Fanin's commands and options.
 */
@NullMarked
package org.fanin.cli.mistakes;

import org.jspecify.annotations.NullMarked;
