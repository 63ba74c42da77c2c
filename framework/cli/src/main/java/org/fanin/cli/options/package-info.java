/**
 * What may be typed behind several commands, and what is made of it.
 *
 * <p>Knows none of the commands, nor what they print.
 */
@NullMarked
package org.fanin.cli.options;

import org.jspecify.annotations.NullMarked;
