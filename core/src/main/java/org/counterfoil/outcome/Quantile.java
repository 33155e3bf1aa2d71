package org.counterfoil.outcome;

/**
 * A quantile with the interval that holds it with 95% confidence.
 *
 * @param p share of trials below
 * @param value of the quantile; NaN if the trials at that rank have no value
 * @param low lower end of the interval; NaN as for the value, or if the trials are too few to know it
 * @param high upper end of the interval; NaN as for the value, or if the trials are too few to know it
 */
public record Quantile(double p, double value, double low, double high) {

    /** The same with 0 for what is 0 but for rounding. */
    Quantile withoutNoise(double rounding) {
        return new Quantile(
                p,
                Tolerance.withoutNoise(value, rounding),
                Tolerance.withoutNoise(low, rounding),
                Tolerance.withoutNoise(high, rounding));
    }
}
