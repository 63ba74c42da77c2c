/**
 * What is asked of every library: a law on the kernel of a layer, with the right answer.
 *
 * <p>Knows nothing of the libraries, Fanin's initializers included.
 */
@NullMarked
package org.fanin.conformance.question;

import org.jspecify.annotations.NullMarked;
