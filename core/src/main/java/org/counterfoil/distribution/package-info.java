/** Probability distributions of uncertain inputs, drawn by inverse transform. */
@NullMarked
package org.counterfoil.distribution;

import org.jspecify.annotations.NullMarked;
