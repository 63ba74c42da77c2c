/**
 * The libraries under test, each asked in its own words.
 *
 * <p>Knows nothing of verdicts and pages.
 */
@NullMarked
package org.fanin.conformance.library;

import org.jspecify.annotations.NullMarked;
