/**
 * Studies that come as a Java source file, compiled in memory.
 *
 * <p>Knows nothing of what a study says.
 */
@NullMarked
package org.fanin.cli.source;

import org.jspecify.annotations.NullMarked;
