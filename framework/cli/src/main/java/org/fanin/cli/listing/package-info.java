/**
 * What there is to choose from, a row each: studies, initializers, datasets, activations,
 * optimizers.
 *
 * <p>Knows nothing of commands and options.
 */
@NullMarked
package org.fanin.cli.listing;

import org.jspecify.annotations.NullMarked;
