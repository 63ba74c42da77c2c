/**
 * Jars of others: where they lie, what they bring, and what is wrong with them.
 *
 * <p>Knows nothing of TensorFlow, of what a study says, or of the command line.
 */
@NullMarked
package org.fanin.plugins;

import org.jspecify.annotations.NullMarked;
