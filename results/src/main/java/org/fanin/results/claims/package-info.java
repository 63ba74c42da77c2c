/**
 * Statements about the spread of hidden layers, and the test that each is put to.
 *
 * <p>Knows nothing of files.
 */
@NullMarked
package org.fanin.results.claims;

import org.jspecify.annotations.NullMarked;
