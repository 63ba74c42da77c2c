/**
 * The manual as small studies, to be read in the order of their numbers.
 *
 * <p>Holds studies only: no code that runs them.
 */
@NullMarked
package org.fanin.experiments.samples;

import org.jspecify.annotations.NullMarked;
