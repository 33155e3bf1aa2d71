/**
 * Probability distributions of uncertain inputs, drawn by inverse transform.
 *
 * <p>Each is a record with named parameters, valid from birth: {@link org.counterfoil.distribution.Pert} for a three-point
 * estimate, {@link org.counterfoil.distribution.LogNormal} for what can run away, {@link
 * org.counterfoil.distribution.Empirical} for a reference class. All are {@link
 * org.counterfoil.distribution.Distribution}s; both tails are resolved.
 */
@NullMarked
package org.counterfoil.distribution;

import org.jspecify.annotations.NullMarked;
