/**
 * Produces the page that compares the initializers of Fanin and other libraries with their laws.
 *
 * <p>Knows nothing of how a library draws or a verdict is reached.
 */
@NullMarked
package org.fanin.conformance;

import org.jspecify.annotations.NullMarked;
