/**
 * How draws are measured and judged against what was asked.
 *
 * <p>Knows nothing of the libraries that drew them.
 */
@NullMarked
package org.fanin.conformance.verdict;

import org.jspecify.annotations.NullMarked;
