/**
 * The method once more, plainly: one trial at a time, written from the equations of {@code docs/method} alone and not
 * from the engine, so that the two can be read and run beside each other.
 */
@NullMarked
package org.counterfoil.reference;

import org.jspecify.annotations.NullMarked;
