/** What went wrong, whose fault it is, and how it is told: all at once, and with what would help. */
@NullMarked
package org.fanin.cli.mistakes;

import org.jspecify.annotations.NullMarked;
