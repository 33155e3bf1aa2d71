package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * A positive value whose logarithm is normal: skewed, with a long upper tail.
 *
 * @param mu mean of the logarithm, which is the logarithm of the median
 * @param sigma standard deviation of the logarithm, above 0
 */
public record LogNormal(double mu, double sigma) implements Distribution {

    /** Rejects a sigma that is not positive, parameters that are not finite, and too large a mean. */
    public LogNormal {
        if (!(Double.isFinite(mu) && Double.isFinite(sigma) && sigma > 0)) {
            throw new IllegalArgumentException(Figures.in(
                    "lognormal needs a finite mu and a finite sigma > 0, but was mu=%s, sigma=%s", mu, sigma));
        }
        if (!Double.isFinite(StrictMath.exp(mu + 0.5 * sigma * sigma))) {
            throw new IllegalArgumentException(Figures.in(
                    "lognormal with mu=%s, sigma=%s has too large a mean; mu is a logarithm: median 100 is mu=4.605",
                    mu, sigma));
        }
    }

    /**
     * The lognormal distribution with a given middle and a given value exceeded by a tenth of draws.
     *
     * @param median above 0
     * @param p90 ninetieth percentile, above the median
     * @throws IllegalArgumentException unless both are finite and {@code 0 < median < p90}
     */
    public static LogNormal ofMedianAndP90(double median, double p90) {
        if (!(0 < median && median < p90 && Double.isFinite(p90))) {
            throw new IllegalArgumentException(
                    Figures.in("lognormal needs finite 0 < median < p90, but was median=%s, p90=%s", median, p90));
        }
        return new LogNormal(StrictMath.log(median), StrictMath.log(p90 / median) / StandardNormal.upperQuantile(0.1));
    }

    /**
     * The lognormal distribution of which a tenth of draws fall below one value and a tenth above another.
     *
     * @param p10 tenth percentile, above 0
     * @param p90 ninetieth percentile, above the tenth
     * @throws IllegalArgumentException unless both are finite and {@code 0 < p10 < p90}
     */
    public static LogNormal ofP10AndP90(double p10, double p90) {
        if (!(0 < p10 && p10 < p90 && Double.isFinite(p90))) {
            throw new IllegalArgumentException(
                    Figures.in("lognormal needs finite 0 < p10 < p90, but was p10=%s, p90=%s", p10, p90));
        }
        return between(p10, p90, 0.1);
    }

    /**
     * The lognormal distribution of which a twentieth of draws fall below one value and a twentieth above another.
     *
     * @param p05 fifth percentile, above 0
     * @param p95 ninety-fifth percentile, above the fifth
     * @throws IllegalArgumentException unless both are finite and {@code 0 < p05 < p95}
     */
    public static LogNormal ofP05AndP95(double p05, double p95) {
        if (!(0 < p05 && p05 < p95 && Double.isFinite(p95))) {
            throw new IllegalArgumentException(
                    Figures.in("lognormal needs finite 0 < p05 < p95, but was p05=%s, p95=%s", p05, p95));
        }
        return between(p05, p95, 0.05);
    }

    private static LogNormal between(double low, double high, double tail) {
        double half = 0.5 * StrictMath.log(high / low);
        return new LogNormal(StrictMath.log(low) + half, half / StandardNormal.upperQuantile(tail));
    }

    /**
     * The lognormal distribution with a given mean and standard deviation.
     *
     * @param mean above 0
     * @param sd standard deviation of the value itself, above 0
     * @throws IllegalArgumentException unless both are finite and above 0
     */
    public static LogNormal ofMeanAndSd(double mean, double sd) {
        if (!(mean > 0 && sd > 0 && Double.isFinite(mean) && Double.isFinite(sd))) {
            throw new IllegalArgumentException(Figures.in(
                    "lognormal needs a finite mean > 0 and a finite sd > 0, but was mean=%s, sd=%s", mean, sd));
        }
        double variation = sd / mean;
        double variance = StrictMath.log1p(variation * variation);
        return new LogNormal(StrictMath.log(mean) - 0.5 * variance, Math.sqrt(variance));
    }

    @Override
    public double quantile(double p) {
        return StrictMath.exp(mu + sigma * StandardNormal.quantile(p));
    }

    @Override
    public double upperQuantile(double q) {
        return StrictMath.exp(mu + sigma * StandardNormal.upperQuantile(q));
    }

    @Override
    public double cdf(double value) {
        return value <= 0 ? 0 : StandardNormal.cdf((StrictMath.log(value) - mu) / sigma);
    }

    @Override
    public double upperCdf(double value) {
        return value <= 0 ? 1 : StandardNormal.cdf((mu - StrictMath.log(value)) / sigma);
    }

    @Override
    public double mean() {
        return StrictMath.exp(mu + 0.5 * sigma * sigma);
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double planValue() {
        return StrictMath.exp(mu - sigma * sigma);
    }
}
