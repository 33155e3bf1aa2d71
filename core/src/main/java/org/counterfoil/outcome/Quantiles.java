package org.counterfoil.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact quantiles of a column, with intervals from order statistics.
 *
 * <p>The quantile at p of n trials is the value of rank {@code ⌈np⌉}. Its 95% interval runs between the values of ranks
 * {@code n(p ± h)}, {@code h} being the half-width of the 95% interval of the share of trials up to the quantile. This holds
 * for any distribution (independent trials, {@code h = 1.96 √(p(1-p)/n)}: David and Nagaraja (2003), Order Statistics,
 * section 7.1; shares with other errors: Woodruff (1952), Confidence intervals for medians and other position measures).
 */
final class Quantiles {

    private Quantiles() {}

    static List<Quantile> of(double[] values, List<Double> probabilities, Replicates replicates) {
        double[] sorted = values.clone();
        // A missing value is NaN, which sorts last: "never" is the largest.
        Arrays.sort(sorted);
        int n = sorted.length;
        List<Quantile> quantiles = new ArrayList<>();
        for (double p : probabilities) {
            double centre = n * p;
            double value = atRank(sorted, Math.ceil(centre));
            double halfWidth = n * halfWidth(values, p, value, replicates);
            quantiles.add(new Quantile(
                    p,
                    value,
                    atRankOrUnknown(sorted, Math.floor(centre - halfWidth)),
                    atRankOrUnknown(sorted, Math.ceil(centre + halfWidth) + 1)));
        }
        return quantiles;
    }

    /** Of the 95% interval of the share of trials up to a quantile. */
    private static double halfWidth(double[] values, double p, double quantile, Replicates replicates) {
        if (replicates == Replicates.NONE) {
            return replicates.point95() * Math.sqrt(p * (1 - p) / values.length);
        }
        // Where many trials have the quantile's very value, p lies between the share below it and the share up to it.
        boolean isMissing = Double.isNaN(quantile);
        double below = isMissing ? Double.POSITIVE_INFINITY : Math.nextDown(quantile);
        double upTo = isMissing ? below : quantile;
        return Math.max(halfWidth(values, below, replicates), halfWidth(values, upTo, replicates));
    }

    private static double halfWidth(double[] values, double bound, Replicates replicates) {
        return Estimate.ofShare(replicates.countsUpTo(values, bound), values.length, replicates)
                .halfWidth();
    }

    /** NaN for a rank that no value has: the trials are too few to know where the interval ends, unless all agree. */
    private static double atRankOrUnknown(double[] sorted, double rank) {
        boolean isKnown = rank >= 1 && rank <= sorted.length;
        boolean allAgree = sorted.length > 1 && sorted[0] == sorted[sorted.length - 1];
        return isKnown || allAgree ? atRank(sorted, rank) : Double.NaN;
    }

    private static double atRank(double[] sorted, double rank) {
        int index = (int) Math.min(Math.max(rank, 1), sorted.length) - 1;
        return sorted[index];
    }
}
