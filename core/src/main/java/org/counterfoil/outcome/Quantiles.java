package org.counterfoil.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

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

    static List<Quantile> of(Ranks ranks, List<Double> probabilities, Replicates replicates) {
        int n = ranks.count();
        int count = probabilities.size();
        int[] centres = new int[count];
        Arrays.setAll(centres, i -> within(Math.ceil(n * probabilities.get(i)), n));
        double[] quantiles = ranks.at(centres);
        double[] halfWidths = new double[count];
        Arrays.setAll(halfWidths, i -> n * halfWidth(ranks, centres[i], probabilities.get(i), n, replicates));
        double[] lows = ends(ranks, n, i -> Math.floor(n * probabilities.get(i) - halfWidths[i]), count);
        double[] highs = ends(ranks, n, i -> Math.ceil(n * probabilities.get(i) + halfWidths[i]) + 1, count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Quantile(probabilities.get(i), quantiles[i], lows[i], highs[i]))
                .toList();
    }

    /** Of the 95% interval of the share of trials up to a quantile. */
    private static double halfWidth(Ranks ranks, int rank, double p, int trials, Replicates replicates) {
        if (replicates == Replicates.NONE) {
            return replicates.point95() * Math.sqrt(p * (1 - p) / trials);
        }
        // Where many trials have the quantile's very value, p lies between the share below it and the share up to it.
        Estimate upTo = Estimate.ofShare(ranks.upTo(rank), trials, replicates);
        Estimate below = Estimate.ofShare(ranks.below(rank), trials, replicates);
        return Math.max(upTo.halfWidth(), below.halfWidth());
    }

    /**
     * Ends of intervals. NaN for a rank that no value has: the trials are too few to know where the interval ends, unless
     * all agree.
     */
    private static double[] ends(Ranks ranks, int trials, IntToDoubleFunction rank, int count) {
        int[] nearest = new int[count];
        Arrays.setAll(nearest, i -> within(rank.applyAsDouble(i), trials));
        double[] ends = ranks.at(nearest);
        for (int i = 0; i < count; i++) {
            if (rank.applyAsDouble(i) != nearest[i] && !ranks.allAgree()) {
                ends[i] = Double.NaN;
            }
        }
        return ends;
    }

    private static int within(double rank, int trials) {
        return (int) Math.max(1, Math.min(rank, trials));
    }
}
