package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * The bell curve; unbounded, so a quantity that cannot be negative needs another distribution.
 *
 * @param mean expected value
 * @param sd standard deviation, above 0
 */
public record Normal(double mean, double sd) implements Distribution {

    /** Rejects a standard deviation that is not positive, and parameters that are not finite. */
    public Normal {
        if (!(Double.isFinite(mean) && Double.isFinite(sd) && sd > 0)) {
            throw new IllegalArgumentException(
                    Figures.in("normal needs a finite mean and a finite sd > 0, but was mean=%s, sd=%s", mean, sd));
        }
    }

    /**
     * The normal distribution of which a tenth of draws fall below one value and a tenth above another.
     *
     * @param p10 tenth percentile
     * @param p90 ninetieth percentile
     * @throws IllegalArgumentException unless both are finite and {@code p10 < p90}
     */
    public static Normal ofP10AndP90(double p10, double p90) {
        if (!(p10 < p90 && Double.isFinite(p90 - p10))) {
            throw new IllegalArgumentException(
                    Figures.in("normal needs finite p10 < p90, but was p10=%s, p90=%s", p10, p90));
        }
        return between(p10, p90, 0.1);
    }

    /**
     * The normal distribution of which a twentieth of draws fall below one value and a twentieth above another.
     *
     * @param p05 fifth percentile
     * @param p95 ninety-fifth percentile
     * @throws IllegalArgumentException unless both are finite and {@code p05 < p95}
     */
    public static Normal ofP05AndP95(double p05, double p95) {
        if (!(p05 < p95 && Double.isFinite(p95 - p05))) {
            throw new IllegalArgumentException(
                    Figures.in("normal needs finite p05 < p95, but was p05=%s, p95=%s", p05, p95));
        }
        return between(p05, p95, 0.05);
    }

    private static Normal between(double low, double high, double tail) {
        double half = 0.5 * (high - low);
        return new Normal(low + half, half / StandardNormal.upperQuantile(tail));
    }

    @Override
    public double quantile(double p) {
        return mean + sd * StandardNormal.quantile(p);
    }

    @Override
    public double upperQuantile(double q) {
        return mean + sd * StandardNormal.upperQuantile(q);
    }

    @Override
    public double cdf(double value) {
        return StandardNormal.cdf((value - mean) / sd);
    }

    @Override
    public double upperCdf(double value) {
        return StandardNormal.cdf((mean - value) / sd);
    }

    @Override
    public double lower() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double planValue() {
        return mean;
    }
}
