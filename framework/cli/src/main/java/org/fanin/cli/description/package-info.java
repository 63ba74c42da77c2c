/**
 * What a study will run, told without running it.
 *
 * <p>Knows nothing of TensorFlow: no network is built.
 */
@NullMarked
package org.fanin.cli.description;

import org.jspecify.annotations.NullMarked;
