/**
 * What a user can mend.
 *
 * <p>Knows nothing of where mistakes are found, or how they are told.
 */
@NullMarked
package org.fanin.mistakes;

import org.jspecify.annotations.NullMarked;
