package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * A value that is never negative: skewed with a long upper tail if the shape is small, all but normal if it is large.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 17.
 *
 * @param shape from 0.001 to 1,000,000: the square of the mean over the standard deviation
 * @param scale unit of the value, above 0; the mean is {@code shape * scale}
 */
public record Gamma(double shape, double scale) implements Distribution {

    /** Rejects a shape outside its range, a scale that is not positive, and too large a mean. */
    public Gamma {
        if (!(shape >= 0.001 && shape <= 1e6)) {
            throw new IllegalArgumentException(
                    "gamma needs a shape between 0.001, below which nearly every draw is 0, and 1000000, above which"
                            + Figures.in(" it is normal (write normal with mean and sd), but was shape=%s", shape));
        }
        if (!(scale > 0 && Double.isFinite(shape * scale))) {
            throw new IllegalArgumentException(Figures.in(
                    "gamma needs a scale > 0 and a finite mean, shape x scale, but was shape=%s, scale=%s",
                    shape, scale));
        }
    }

    /**
     * The gamma distribution with a given mean and standard deviation.
     *
     * @param mean above 0
     * @param sd standard deviation, from a thousandth of the mean to 31 times the mean
     * @throws IllegalArgumentException unless both are finite and above 0 and in such a proportion
     */
    public static Gamma ofMeanAndSd(double mean, double sd) {
        if (!(mean > 0 && sd > 0 && Double.isFinite(mean) && Double.isFinite(sd))) {
            throw new IllegalArgumentException(
                    Figures.in("gamma needs a finite mean > 0 and a finite sd > 0, but was mean=%s, sd=%s", mean, sd));
        }
        double signal = mean / sd;
        return new Gamma(signal * signal, sd / signal);
    }

    @Override
    public double quantile(double p) {
        if (Probability.checked(p) == 0 || p == 1) {
            return p == 0 ? 0 : upper();
        }
        return scale * new GammaFunction(shape).quantile(p);
    }

    @Override
    public double upperQuantile(double q) {
        if (Probability.checked(q) == 0 || q == 1) {
            return q == 0 ? upper() : 0;
        }
        return scale * new GammaFunction(shape).upperQuantile(q);
    }

    @Override
    public double cdf(double value) {
        if (value <= 0 || value == upper()) {
            return value <= 0 ? 0 : 1;
        }
        return new GammaFunction(shape).cdf(value / scale);
    }

    @Override
    public double upperCdf(double value) {
        if (value <= 0 || value == upper()) {
            return value <= 0 ? 1 : 0;
        }
        return new GammaFunction(shape).upperCdf(value / scale);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    /** The mode, which is 0 for shapes up to 1. */
    @Override
    public double planValue() {
        return Math.max(0, shape - 1) * scale;
    }
}
