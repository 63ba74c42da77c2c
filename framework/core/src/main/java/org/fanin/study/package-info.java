/**
 * From an annotated class to a checked study, with every fault reported at once.
 *
 * <p>Knows nothing of how a study is run.
 */
@NullMarked
package org.fanin.study;

import org.jspecify.annotations.NullMarked;
