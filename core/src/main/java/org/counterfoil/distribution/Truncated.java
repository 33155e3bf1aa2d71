package org.counterfoil.distribution;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.counterfoil.units.Figures;

/**
 * Another distribution given that its draw lies between two ends: draws beyond them are drawn again, not moved to them.
 *
 * @param of the distribution before; without jumps
 * @param min smallest possible value; negative infinity if only {@code max} cuts
 * @param max largest possible value; infinity if only {@code min} cuts
 */
public record Truncated(Distribution of, double min, double max) implements Distribution {

    /** The least share of draws that a truncation may keep: near the smallest whose parts have all their digits. */
    private static final double LEAST_KEPT = 1e-290;

    /** Draws whose ranks are this close to that of an end are at the end: rounding could not tell their order. */
    private static final double AT_END = 1e-12;

    /** Rejects a distribution with jumps, ends out of order, and ends that keep next to nothing. */
    public Truncated {
        if (!of.jumps().isEmpty()) {
            throw new IllegalArgumentException(
                    of instanceof Mixture
                            ? Figures.in(
                                            "truncated needs a distribution without separate values, but was %s; truncate the other parts",
                                            of)
                                    + " of the mixture, and leave out the values beyond the ends"
                            : Figures.in(
                                            "truncated needs a distribution of more than separate values, but was %s; leave out the values",
                                            of)
                                    + " beyond the ends");
        }
        if (!(min < max && (Double.isFinite(min) || Double.isFinite(max)))) {
            throw new IllegalArgumentException(Figures.in(
                    "truncated needs min < max, at least one of them finite, but was min=%s, max=%s", min, max));
        }
        double kept = between(of, min, max);
        if (!(kept >= LEAST_KEPT)) {
            throw new IllegalArgumentException(Figures.in(
                    "truncated keeps a share of %s of the draws, %s: too little to compute with;"
                            + " write a distribution of that range itself",
                    Figures.rounded(kept, 2), ends(min, max)));
        }
    }

    /**
     * The normal distribution, truncated, of whose draws a twentieth fall below one value and a twentieth above another:
     * the truncated distribution's own percentiles, held to 1e-9 of their ranks.
     *
     * @param min smallest possible value
     * @param max largest possible value; may be infinite
     * @param p05 fifth percentile, above {@code min}
     * @param p95 ninety-fifth percentile, below {@code max}
     * @throws IllegalArgumentException if they are out of order, or no such distribution has them
     */
    public static Truncated normalOfP05AndP95(double min, double max, double p05, double p95) {
        if (!(min < p05 && p05 < p95 && p95 < max && Double.isFinite(p95))) {
            throw new IllegalArgumentException(Figures.in(
                    "a truncated normal needs min < p05 < p95 < max, but was min=%s, p05=%s, p95=%s, max=%s",
                    min, p05, p95, max));
        }
        double width = p95 - p05;
        double sd = Root.of(
                trial -> {
                    Normal normal = new Normal(meanOfP05(trial, min, max, p05), trial);
                    return FURTHER_DOWN - between(normal, min, p95) / between(normal, min, max);
                },
                width / 100,
                width * 1000);
        Normal normal = new Normal(meanOfP05(sd, min, max, p05), sd);
        double kept = between(normal, min, max);
        boolean isHeld = Math.abs(between(normal, min, p05) / kept - 0.05) < 1e-9
                && Math.abs(between(normal, min, p95) / kept - FURTHER_DOWN) < 1e-9;
        if (!isHeld) {
            throw new IllegalArgumentException(Figures.in(
                    "no normal distribution truncated to %s has p05=%s and p95=%s: they lie too far apart",
                    ends(min, max), p05, p95));
        }
        return new Truncated(normal, min, max);
    }

    /** The ends that there are, in words. */
    private static String ends(double min, double max) {
        if (Double.isInfinite(max)) {
            return Figures.in("those above %s", min);
        }
        return Double.isInfinite(min) ? Figures.in("those below %s", max) : Figures.in("those from %s to %s", min, max);
    }

    /** The share of draws below a ninety-fifth percentile. */
    private static final double FURTHER_DOWN = 0.95;

    /**
     * The mean of a normal distribution that has, truncated, a given fifth percentile; else the end that comes nearest to
     * it: as many standard deviations below min as can be computed, or four above max.
     */
    private static double meanOfP05(double sd, double min, double max, double p05) {
        DoubleUnaryOperator missing = mean -> {
            Normal normal = new Normal(mean, sd);
            return 0.05 - between(normal, min, p05) / between(normal, min, max);
        };
        double low = min - 36 * sd;
        double high = Double.isFinite(max) ? max + 4 * sd : p05 + 40 * sd;
        if (missing.applyAsDouble(low) >= 0) {
            return low;
        }
        return missing.applyAsDouble(high) >= 0 ? Root.of(missing, low, high) : high;
    }

    /** The share of draws between two values, from the side on which it keeps its digits. */
    private static double between(Distribution of, double low, double high) {
        double below = of.cdf(low);
        double above = of.upperCdf(high);
        if (below > 0.5) {
            return of.upperCdf(low) - above;
        }
        return above > 0.5 ? of.cdf(high) - below : 1 - below - above;
    }

    @Override
    public double quantile(double p) {
        Probability.checked(p);
        return value(of, min, max, p, 1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return value(of, min, max, 1 - q, q);
    }

    /** The value with a share {@code p} of draws below and {@code q} above it, counted from the nearer tail. */
    private static double value(Distribution of, double min, double max, double p, double q) {
        double lower = Math.max(min, of.lower());
        double upper = Math.min(max, of.upper());
        if (p == 0 || q == 0) {
            return p == 0 ? lower : upper;
        }
        double kept = between(of, min, max);
        double below = of.cdf(min);
        double above = of.upperCdf(max);
        if (p * kept < AT_END * Math.min(below, of.upperCdf(min))) {
            return lower;
        }
        if (q * kept < AT_END * Math.min(above, of.cdf(max))) {
            return upper;
        }
        double rank = below + p * kept;
        double value = rank <= 0.5 ? of.quantile(rank) : of.upperQuantile(Math.min(0.5, above + q * kept));
        return Math.min(upper, Math.max(lower, value));
    }

    @Override
    public double cdf(double value) {
        if (value <= lower() || value >= upper()) {
            return value <= lower() ? 0 : 1;
        }
        return Math.min(1, between(of, min, value) / between(of, min, max));
    }

    @Override
    public double upperCdf(double value) {
        if (value <= lower() || value >= upper()) {
            return value <= lower() ? 1 : 0;
        }
        return Math.min(1, between(of, value, max) / between(of, min, max));
    }

    /**
     * The area under the quantile function on either side of the mode, where the density may have a kink; for a mixture,
     * that of its parts.
     *
     * <p>Against quadratures in 30 digits its error is below 2e-14 of the mean for truncated normal, lognormal, gamma and
     * triangular distributions and mixtures of them.
     */
    @Override
    public double mean() {
        return moment(of, min, max) / between(of, min, max);
    }

    /** The sum, over the draws between two ends, of value times likelihood. */
    private static double moment(Distribution of, double min, double max) {
        double kept = between(of, min, max);
        if (!(kept > 0)) {
            return 0;
        }
        if (of instanceof Mixture mixture) {
            double sum = 0;
            for (Mixture.Part part : mixture.parts()) {
                sum += part.weight() * moment(part.distribution(), min, max);
            }
            return sum;
        }
        if (of instanceof Truncated inner) {
            return moment(inner.of, Math.max(min, inner.min), Math.min(max, inner.max))
                    / between(inner.of, inner.min, inner.max);
        }
        double mode = Math.min(max, Math.max(min, of.planValue()));
        return kept
                * QuantileArea.of(
                        p -> value(of, min, max, p, 1 - p),
                        q -> value(of, min, max, 1 - q, q),
                        between(of, min, mode) / kept,
                        between(of, mode, max) / kept);
    }

    @Override
    public double lower() {
        return Math.max(min, of.lower());
    }

    @Override
    public double upper() {
        return Math.min(max, of.upper());
    }

    /** The mode, which is an end if the mode was beyond it; the median if no single mode was known before. */
    @Override
    public double planValue() {
        Distribution whole = innermost();
        boolean hasNoSingleMode = whole instanceof Uniform
                || whole instanceof Quantiles
                || whole instanceof Mixture
                || (whole instanceof Beta beta && beta.alpha() <= 1 && beta.beta() <= 1);
        return hasNoSingleMode ? quantile(0.5) : Math.min(upper(), Math.max(lower(), whole.planValue()));
    }

    /** The distribution that nothing had been cut off. */
    private Distribution innermost() {
        return of instanceof Truncated truncated ? truncated.innermost() : of;
    }

    @Override
    public List<Double> bends() {
        return of.bends().stream()
                .filter(value -> value > lower() && value < upper())
                .toList();
    }
}
