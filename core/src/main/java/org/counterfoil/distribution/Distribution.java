package org.counterfoil.distribution;

import java.util.List;

/**
 * The probability distribution of one uncertain input, drawn by inverse transform.
 *
 * <p>A draw is {@code quantile(u)} for a uniform {@code u}; nothing else is random, so a trial can be replayed alone.
 * Every implementation is an immutable record whose constructor refuses parameters that do not describe a distribution.
 *
 * <p>Source: method, section 2 (quantities) and section 8 (randomness).
 */
public sealed interface Distribution
        permits Fixed,
                Uniform,
                Triangular,
                Pert,
                Normal,
                LogNormal,
                Beta,
                Exponential,
                Gamma,
                Quantiles,
                Truncated,
                Mixture,
                Discrete,
                Empirical {

    /**
     * The value below which a share {@code p} of draws falls.
     *
     * @param p probability, in [0, 1]; 0 gives {@link #lower()} and 1 gives {@link #upper()}
     * @throws IllegalArgumentException if {@code p} is NaN or outside [0, 1]
     */
    double quantile(double p);

    /**
     * The value above which a share {@code q} of draws falls: {@code quantile(1 - q)} without the loss of digits that
     * computing {@code 1 - q} costs in the upper tail.
     *
     * @param q probability, in [0, 1]
     * @throws IllegalArgumentException if {@code q} is NaN or outside [0, 1]
     */
    double upperQuantile(double q);

    /**
     * The share of draws that do not exceed a value.
     *
     * @param value may be infinite
     */
    double cdf(double value);

    /**
     * The share of draws that exceed a value: {@code 1 - cdf(value)} without the loss of digits in the upper tail.
     *
     * @param value may be infinite
     */
    double upperCdf(double value);

    /** Expected value. */
    double mean();

    /** Lower end of the support; may be negative infinity. */
    double lower();

    /** Upper end of the support; may be positive infinity. */
    double upper();

    /** The value a plan would use: the mode, or the median where there is no single mode. */
    double planValue();

    /** Values that a draw has with a probability of their own, in rising order. */
    default List<Double> jumps() {
        return List.of();
    }

    /** Values between the ends at which the density jumps or has a kink, in rising order. */
    default List<Double> bends() {
        return List.of();
    }
}
