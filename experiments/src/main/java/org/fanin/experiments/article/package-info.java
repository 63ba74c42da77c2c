/**
 * The article's comparison of initializations, made sound and to the letter.
 *
 * <p>Holds studies only: no code that runs them.
 */
@NullMarked
package org.fanin.experiments.article;

import org.jspecify.annotations.NullMarked;
