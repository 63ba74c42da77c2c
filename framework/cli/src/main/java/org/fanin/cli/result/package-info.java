/**
 * What came out of a run, a row an arm.
 *
 * <p>Knows nothing of commands and options.
 */
@NullMarked
package org.fanin.cli.result;

import org.jspecify.annotations.NullMarked;
