/**
 * What a simulation yields: columns of outcomes, and their summaries with errors.
 *
 * <p>{@link org.counterfoil.outcome.Outcomes} lends one array by trial for each {@link
 * org.counterfoil.outcome.OutcomeColumn}; {@link org.counterfoil.outcome.Metric} is the catalogue of what is measured, with
 * units; {@link org.counterfoil.outcome.Summary} has the mean and the quantiles, each with its error.
 */
@NullMarked
package org.counterfoil.outcome;

import org.jspecify.annotations.NullMarked;
