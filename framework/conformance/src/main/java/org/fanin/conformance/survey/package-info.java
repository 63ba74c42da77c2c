/**
 * Asks every library every question and gathers the verdicts.
 *
 * <p>Knows nothing of how they are shown.
 */
@NullMarked
package org.fanin.conformance.survey;

import org.jspecify.annotations.NullMarked;
