/**
 * Jars of others: where they lie, what they bring, and what is wrong with them.
 *
 * <p>Knows nothing of TensorFlow, of how a study is read, or of the command line.
 */
@NullMarked
package org.fanin.plugins;

import org.jspecify.annotations.NullMarked;
