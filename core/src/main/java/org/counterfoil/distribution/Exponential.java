package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * A wait for something as likely to come in one month as in any other: never negative, likeliest at 0, with a long tail.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 19.
 *
 * @param mean expected value, above 0; also the standard deviation
 */
public record Exponential(double mean) implements Distribution {

    /** Rejects a mean that is not positive or not finite. */
    public Exponential {
        if (!(mean > 0 && Double.isFinite(mean))) {
            throw new IllegalArgumentException(
                    Figures.in("exponential needs a finite mean > 0, but was mean=%s", mean));
        }
    }

    @Override
    public double quantile(double p) {
        return Probability.checked(p) <= 0.5 ? -mean * StrictMath.log1p(-p) : upperQuantile(1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        return Probability.checked(q) < 0.5 ? -mean * StrictMath.log(q) : quantile(1 - q);
    }

    @Override
    public double cdf(double value) {
        return value <= 0 ? 0 : -StrictMath.expm1(-value / mean);
    }

    @Override
    public double upperCdf(double value) {
        return value <= 0 ? 1 : StrictMath.exp(-value / mean);
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    /** The mode, which is 0: a plan that expects the likeliest wait expects none. */
    @Override
    public double planValue() {
        return 0;
    }
}
