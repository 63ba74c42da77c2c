/**
 * Small studies, some of them wrong.
 *
 * <p>Knows nothing of the command line.
 */
@NullMarked
package org.fanin.cli.studies;

import org.jspecify.annotations.NullMarked;
