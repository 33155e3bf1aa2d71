package org.counterfoil.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact quantiles of a column, with intervals from order statistics.
 *
 * <p>The quantile at p of n trials is the value of rank {@code ⌈np⌉}. Its 95% interval runs between the values of ranks
 * {@code np ± 1.96 √(np(1-p))}, which holds for any distribution (David and Nagaraja (2003), Order Statistics, section
 * 7.1).
 */
final class Quantiles {

    private Quantiles() {}

    static List<Quantile> of(double[] values, List<Double> probabilities) {
        double[] sorted = values.clone();
        // A missing value is NaN, which sorts last: "never" is the largest.
        Arrays.sort(sorted);
        int n = sorted.length;
        List<Quantile> quantiles = new ArrayList<>();
        for (double p : probabilities) {
            double centre = n * p;
            double halfWidth = Estimate.Z95 * Math.sqrt(n * p * (1 - p));
            quantiles.add(new Quantile(
                    p,
                    atRank(sorted, Math.ceil(centre)),
                    atRankOrUnknown(sorted, Math.floor(centre - halfWidth)),
                    atRankOrUnknown(sorted, Math.ceil(centre + halfWidth) + 1)));
        }
        return quantiles;
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
