package org.counterfoil.distribution;

import java.util.List;
import org.counterfoil.units.Figures;

/**
 * A three-point estimate whose density rises and falls in straight lines.
 *
 * <p>Source: Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 26.
 *
 * @param min smallest possible value
 * @param mode most likely value; may equal {@code min} or {@code max}
 * @param max largest possible value
 */
public record Triangular(double min, double mode, double max) implements Distribution {

    /** Rejects points that are out of order or not finite. */
    public Triangular {
        Ends.check("triangular", min, max);
        if (!(min < max && min <= mode && mode <= max && Double.isFinite(max - min))) {
            throw new IllegalArgumentException(Figures.in(
                    "triangular needs finite min <= mode <= max and min < max, but was min=%s, mode=%s, max=%s",
                    min, mode, max));
        }
    }

    /**
     * The three-point estimate with a given mode of which a tenth of draws fall below one value and a tenth above another.
     *
     * @param p10 tenth percentile, held to 1e-12 of {@code p90 - p10}
     * @param mode most likely value; may lie a little beyond the percentiles
     * @param p90 ninetieth percentile, held alike
     * @throws IllegalArgumentException unless they are finite, {@code p10 < p90} and there is such an estimate
     */
    public static Triangular ofP10ModeAndP90(double p10, double mode, double p90) {
        return ModeAndTenths.through("triangular", p10, mode, p90, Triangular::new);
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

    /** The value with a share {@code p} of draws below and {@code q} above it, counted from its side of the mode. */
    private double value(double p, double q) {
        if (p == 0) {
            return min;
        }
        double shareBelowMode = (mode - min) / (max - min);
        return p < shareBelowMode
                ? Math.min(mode, min + Math.sqrt(p * shareBelowMode) * (max - min))
                : Math.max(mode, max - Math.sqrt(q * ((max - mode) / (max - min))) * (max - min));
    }

    @Override
    public double cdf(double value) {
        if (value <= min || value >= max) {
            return value <= min ? 0 : 1;
        }
        return value < mode ? belowMode(value) : 1 - fromMode(value);
    }

    @Override
    public double upperCdf(double value) {
        if (value <= min || value >= max) {
            return value <= min ? 1 : 0;
        }
        return value < mode ? 1 - belowMode(value) : fromMode(value);
    }

    /** The share below a value that lies between min and mode. */
    private double belowMode(double value) {
        return (value - min) / (max - min) * ((value - min) / (mode - min));
    }

    /** The share above a value that lies between mode and max. */
    private double fromMode(double value) {
        return (max - value) / (max - min) * ((max - value) / (max - mode));
    }

    @Override
    public double mean() {
        return min + ((mode - min) + (max - min)) / 3;
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
        return mode;
    }

    @Override
    public List<Double> bends() {
        return List.of(mode);
    }
}
