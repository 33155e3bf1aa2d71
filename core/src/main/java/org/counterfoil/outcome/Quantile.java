package org.counterfoil.outcome;

import java.util.function.DoubleUnaryOperator;

/**
 * A quantile with the interval that holds it with 95% confidence.
 *
 * @param p share of trials below
 * @param value of the quantile; NaN if the trials at that rank have no value
 * @param low lower end of the interval; NaN as for the value, or if the trials are too few to know it
 * @param high upper end of the interval; NaN as for the value, or if the trials are too few to know it
 */
public record Quantile(double p, double value, double low, double high) {

    /** The same with value and interval changed in one way. */
    Quantile map(DoubleUnaryOperator change) {
        return new Quantile(p, change.applyAsDouble(value), change.applyAsDouble(low), change.applyAsDouble(high));
    }
}
