/**
 * A whole study from its plan to a finished run folder.
 *
 * <p>Knows nothing of the terminal: it tells a listener.
 */
@NullMarked
package org.fanin.running;

import org.jspecify.annotations.NullMarked;
