/**
 * Shows verdicts as a page for readers.
 *
 * <p>Knows nothing of how they were reached.
 */
@NullMarked
package org.fanin.conformance.page;

import org.jspecify.annotations.NullMarked;
