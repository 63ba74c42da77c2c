/**
 * Wrong studies, one a mistake; the message of each is a file of the same name among the resources.
 *
 * <p>Knows nothing of the tests that read them.
 */
@NullMarked
package org.fanin.study.zoo;

import org.jspecify.annotations.NullMarked;
