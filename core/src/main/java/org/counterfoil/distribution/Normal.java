package org.counterfoil.distribution;

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
                    "normal needs a finite mean and a finite sd > 0, but was mean=%s, sd=%s".formatted(mean, sd));
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
                    "normal needs finite p10 < p90, but was p10=%s, p90=%s".formatted(p10, p90));
        }
        double half = 0.5 * (p90 - p10);
        return new Normal(p10 + half, half / StandardNormal.upperQuantile(0.1));
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
