/**
 * What an analyst writes: a scenario of bodies, functions, centres, risks and claims, valid by construction.
 *
 * <p>Start with {@link org.counterfoil.model.Scenario#builder(String, String)}, which takes the words of a scenario file, and
 * {@link org.counterfoil.model.QuantityKind}, the catalogue of its numbers with units, bounds and defaults. A number is a
 * {@link org.counterfoil.model.Quantity}: certain or a distribution, with its plan value and where it comes from. A builder
 * reports all mistakes at once, each with the path it would have in a file.
 */
@NullMarked
package org.counterfoil.model;

import org.jspecify.annotations.NullMarked;
