/**
 * The Guice modules, each named for what it brings.
 *
 * <p>Holds no logic of its own.
 */
@NullMarked
package org.fanin.wiring;

import org.jspecify.annotations.NullMarked;
