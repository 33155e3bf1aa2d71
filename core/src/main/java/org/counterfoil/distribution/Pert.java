package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/**
 * A three-point estimate with a smooth density: a beta distribution in which the mode weighs as much as four ends.
 *
 * <p>Source: Malcolm, Roseboom, Clark and Fazar (1959), Application of a technique for research and development program
 * evaluation, Operations Research 7, 646-669 (mean (min + 4 mode + max) / 6); shapes as in Vose (2008), Risk Analysis.
 *
 * @param min smallest possible value
 * @param mode most likely value; may equal {@code min} or {@code max}
 * @param max largest possible value
 */
public record Pert(double min, double mode, double max) implements Distribution {

    /** Rejects points that are out of order or not finite. */
    public Pert {
        Ends.check("pert", min, max);
        if (!(min < max && min <= mode && mode <= max && Double.isFinite(max - min))) {
            throw new IllegalArgumentException(Figures.in(
                    "pert needs finite min <= mode <= max and min < max, but was min=%s, mode=%s, max=%s",
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
    public static Pert ofP10ModeAndP90(double p10, double mode, double p90) {
        return ModeAndTenths.through("pert", p10, mode, p90, Pert::new);
    }

    /** The same distribution, by its shapes. */
    public Beta asBeta() {
        double width = max - min;
        return new Beta(1 + 4 * ((mode - min) / width), 1 + 4 * ((max - mode) / width), min, max);
    }

    @Override
    public double quantile(double p) {
        return asBeta().quantile(p);
    }

    @Override
    public double upperQuantile(double q) {
        return asBeta().upperQuantile(q);
    }

    @Override
    public double cdf(double value) {
        return asBeta().cdf(value);
    }

    @Override
    public double upperCdf(double value) {
        return asBeta().upperCdf(value);
    }

    @Override
    public double mean() {
        return min + (4 * (mode - min) + (max - min)) / 6;
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
}
