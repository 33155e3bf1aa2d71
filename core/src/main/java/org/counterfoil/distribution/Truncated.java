package org.counterfoil.distribution;

/**
 * Another distribution given that its draw lies between two ends: draws beyond them are drawn again, not moved to them.
 *
 * @param of the distribution before; without jumps
 * @param min smallest possible value; negative infinity if only {@code max} cuts
 * @param max largest possible value; infinity if only {@code min} cuts
 */
public record Truncated(Distribution of, double min, double max) implements Distribution {

    /** The least share of draws that a truncation may keep. */
    private static final double LEAST_KEPT = 1e-6;

    /** Draws whose ranks are this close to that of an end are at the end: rounding could not tell their order. */
    private static final double AT_END = 1e-12;

    /** Width of a step of the rule for the mean. */
    private static final double STEP = 1.0 / 16;

    /** Where the rule for the mean starts and ends: beyond lie ranks below 1e-83. */
    private static final double LAST_STEP = 4.8125;

    /** Rejects a distribution with jumps, ends out of order, and ends that keep next to nothing. */
    public Truncated {
        if (of instanceof Fixed || of instanceof Discrete || of instanceof Empirical) {
            throw new IllegalArgumentException(
                    "truncated needs a distribution of more than separate values, but was %s; leave out the values"
                                    .formatted(of)
                            + " beyond the ends");
        }
        if (!(min < max && (Double.isFinite(min) || Double.isFinite(max)))) {
            throw new IllegalArgumentException(
                    "truncated needs min < max, at least one of them finite, but was min=%s, max=%s"
                            .formatted(min, max));
        }
        double kept = between(of, min, max);
        if (!(kept >= LEAST_KEPT)) {
            throw new IllegalArgumentException(
                    "truncated keeps a share of %.2g of the draws of %s, at min=%s, max=%s; it needs one in a million,"
                                    .formatted(kept, of, min, max)
                            + " so write a distribution of that range itself");
        }
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
        return value(p, 1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return value(1 - q, q);
    }

    /** The value with a share {@code p} of draws below and {@code q} above it, counted from the nearer tail. */
    private double value(double p, double q) {
        if (p == 0 || q == 0) {
            return p == 0 ? lower() : upper();
        }
        double kept = between(of, min, max);
        double below = of.cdf(min);
        double above = of.upperCdf(max);
        if (p * kept < AT_END * Math.min(below, of.upperCdf(min))) {
            return lower();
        }
        if (q * kept < AT_END * Math.min(above, of.cdf(max))) {
            return upper();
        }
        double rank = below + p * kept;
        double value = rank <= 0.5 ? of.quantile(rank) : of.upperQuantile(Math.min(0.5, above + q * kept));
        return Math.min(upper(), Math.max(lower(), value));
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
     * The area under the quantile function on either side of the mode, where the density may have a kink.
     *
     * <p>Against quadratures in 30 digits its error is below 2e-14 of the mean for truncated normal, lognormal, gamma and
     * triangular distributions. Source: Takahasi and Mori (1974), Double exponential formulas for numerical
     * integration, Publications of RIMS 9, 721-741.
     */
    @Override
    public double mean() {
        double mode = innermost().planValue();
        double below = cdf(mode);
        double above = upperCdf(mode);
        double sum = 0;
        for (double t = -LAST_STEP; t <= LAST_STEP; t += STEP) {
            double share = 1 / (1 + StrictMath.exp(-Math.PI * StrictMath.sinh(t)));
            double left = 1 / (1 + StrictMath.exp(Math.PI * StrictMath.sinh(t)));
            double weight = STEP * Math.PI * StrictMath.cosh(t) * share * left;
            if (below > 0) {
                sum += weight * below * quantile(below * share);
            }
            if (above > 0) {
                sum += weight * above * upperQuantile(above * share);
            }
        }
        return sum;
    }

    @Override
    public double lower() {
        return Math.max(min, of.lower());
    }

    @Override
    public double upper() {
        return Math.min(max, of.upper());
    }

    /** The mode, which is an end if the mode was beyond it; the median if there was no single mode before. */
    @Override
    public double planValue() {
        Distribution whole = innermost();
        boolean hasNoSingleMode =
                whole instanceof Uniform || (whole instanceof Beta beta && beta.alpha() <= 1 && beta.beta() <= 1);
        return hasNoSingleMode ? quantile(0.5) : Math.min(upper(), Math.max(lower(), whole.planValue()));
    }

    /** The distribution that nothing had been cut off. */
    private Distribution innermost() {
        return of instanceof Truncated truncated ? truncated.innermost() : of;
    }
}
