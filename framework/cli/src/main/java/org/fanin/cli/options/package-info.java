/** What may be typed behind several commands, and what is made of it. */
@NullMarked
package org.fanin.cli.options;

import org.jspecify.annotations.NullMarked;
