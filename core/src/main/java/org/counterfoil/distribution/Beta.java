package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * A bounded value whose density is bell-shaped, J-shaped or U-shaped, as its two shapes have it.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 25.
 *
 * @param alpha first shape, from 1e-6 to 1e10; larger moves draws towards {@code max}
 * @param beta second shape, from 1e-6 to 1e10; larger moves draws towards {@code min}
 * @param min smallest possible value
 * @param max largest possible value
 */
public record Beta(double alpha, double beta, double min, double max) implements Distribution {

    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e10;

    /** Rejects shapes outside their range, ends out of order, and parameters that are not finite. */
    public Beta {
        if (!(alpha >= SMALLEST && beta >= SMALLEST && alpha <= LARGEST && beta <= LARGEST)) {
            throw new IllegalArgumentException(Figures.in(
                    "beta needs alpha and beta between 1e-6, below which every draw is min or max, and 1e10, above"
                            + " which it hardly varies (write a number), but was alpha=%s, beta=%s",
                    alpha, beta));
        }
        Ends.check("beta", min, max);
        if (!(min < max && Double.isFinite(max - min))) {
            throw new IllegalArgumentException(
                    Figures.in("beta needs finite min < max, but was min=%s, max=%s", min, max));
        }
    }

    /**
     * The beta distribution of a share, in [0, 1], with a given mean and standard deviation.
     *
     * @param mean above 0 and below 1
     * @param sd standard deviation, above 0 and below {@code sqrt(mean * (1 - mean))}
     * @throws IllegalArgumentException if no share has that mean and standard deviation
     */
    public static Beta ofMeanAndSd(double mean, double sd) {
        if (!(mean > 0 && mean < 1)) {
            throw new IllegalArgumentException(Figures.in("beta of a share needs 0 < mean < 1, but was mean=%s", mean));
        }
        double largestSd = Math.sqrt(mean * (1 - mean));
        double weight = (largestSd / sd) * (largestSd / sd) - 1;
        if (!(sd > 0 && weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(Figures.in(
                    "beta of a share with mean=%s needs 0 < sd < %s, but was sd=%s",
                    mean, Figures.rounded(largestSd, 4), sd));
        }
        return new Beta(mean * weight, (1 - mean) * weight, 0, 1);
    }

    @Override
    public double quantile(double p) {
        if (Probability.checked(p) == 0 || p == 1) {
            return p == 0 ? min : max;
        }
        return value(new BetaFunction(alpha, beta).quantile(p));
    }

    @Override
    public double upperQuantile(double q) {
        if (Probability.checked(q) == 0 || q == 1) {
            return q == 0 ? max : min;
        }
        return value(new BetaFunction(alpha, beta).upperQuantile(q));
    }

    private double value(double share) {
        return Math.min(max, min + share * (max - min));
    }

    @Override
    public double cdf(double value) {
        return new BetaFunction(alpha, beta).cdf((value - min) / (max - min), (max - value) / (max - min));
    }

    @Override
    public double upperCdf(double value) {
        return new BetaFunction(beta, alpha).cdf((max - value) / (max - min), (value - min) / (max - min));
    }

    @Override
    public double mean() {
        return value(alpha / (alpha + beta));
    }

    @Override
    public double lower() {
        return min;
    }

    @Override
    public double upper() {
        return max;
    }

    /** The mode; the median of a flat or U-shaped density. */
    @Override
    public double planValue() {
        boolean highAtMin = alpha < 1 || (alpha == 1 && beta >= 1);
        boolean highAtMax = beta < 1 || (beta == 1 && alpha >= 1);
        if (highAtMin && highAtMax) {
            return quantile(0.5);
        }
        if (highAtMin || highAtMax) {
            return highAtMin ? min : max;
        }
        return value((alpha - 1) / (alpha + beta - 2));
    }
}
