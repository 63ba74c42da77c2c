/**
 * Advice as text.
 *
 * <p>Knows nothing of theory: it writes what it is told.
 */
@NullMarked
package org.fanin.cli.advice;

import org.jspecify.annotations.NullMarked;
