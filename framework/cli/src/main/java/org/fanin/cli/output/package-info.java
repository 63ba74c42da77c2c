/**
 * How things are written for people and for programs: streams, tables, numbers, JSON.
 *
 * <p>Knows nothing of studies and runs.
 */
@NullMarked
package org.fanin.cli.output;

import org.jspecify.annotations.NullMarked;
