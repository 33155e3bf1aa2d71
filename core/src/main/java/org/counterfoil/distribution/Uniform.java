package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * Every value between two ends is equally likely; its plan value is the middle.
 *
 * @param min smallest possible value
 * @param max largest possible value
 */
public record Uniform(double min, double max) implements Distribution {

    /** Rejects ends that are out of order or not finite. */
    public Uniform {
        Ends.check("uniform", min, max);
        if (!(min < max && Double.isFinite(max - min))) {
            throw new IllegalArgumentException(
                    Figures.in("uniform needs finite min < max, but was min=%s, max=%s", min, max)
                            + (min == max ? "; write a certain value as a plain number" : ""));
        }
    }

    /**
     * The uniform distribution of which a twentieth of draws fall below one value and a twentieth above another.
     *
     * @param p05 fifth percentile
     * @param p95 ninety-fifth percentile
     * @throws IllegalArgumentException unless both are finite and {@code p05 < p95}
     */
    public static Uniform ofP05AndP95(double p05, double p95) {
        if (!(p05 < p95 && Double.isFinite(p95 - p05))) {
            throw new IllegalArgumentException(
                    Figures.in("uniform needs finite p05 < p95, but was p05=%s, p95=%s", p05, p95));
        }
        double beyond = (p95 - p05) / 18; // a twentieth of the whole, of which p05 to p95 is nine tenths
        return new Uniform(p05 - beyond, p95 + beyond);
    }

    @Override
    public double quantile(double p) {
        Probability.checked(p);
        return value(p, 1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return value(1 - q, q);
    }

    /** The value with a share {@code p} of draws below and {@code q} above it, counted from the nearer end. */
    private double value(double p, double q) {
        return p <= 0.5 ? min + p * (max - min) : Math.max(mean(), max - q * (max - min));
    }

    @Override
    public double cdf(double value) {
        return Math.min(1, Math.max(0, (value - min) / (max - min)));
    }

    @Override
    public double upperCdf(double value) {
        return Math.min(1, Math.max(0, (max - value) / (max - min)));
    }

    @Override
    public double mean() {
        return min + 0.5 * (max - min);
    }

    @Override
    public double lower() {
        return min;
    }

    @Override
    public double upper() {
        return max;
    }

    @Override
    public double planValue() {
        return mean();
    }
}
