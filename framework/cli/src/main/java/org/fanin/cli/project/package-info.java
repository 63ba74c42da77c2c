/**
 * New projects for plugins and studies, complete with the Fanin against which they build.
 *
 * <p>Knows nothing of commands and options.
 */
@NullMarked
package org.fanin.cli.project;

import org.jspecify.annotations.NullMarked;
