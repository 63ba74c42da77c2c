/**
 * The annotations with which a researcher writes a study.
 *
 * <p>Knows nothing of how a study is run.
 */
@NullMarked
package org.fanin;

import org.jspecify.annotations.NullMarked;
