package org.counterfoil.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Exact quantiles of a column, with intervals from order statistics.
 *
 * <p>The quantile at p of n trials is the value of rank {@code ⌈np⌉}. Its 95% interval runs between the values of ranks
 * {@code n(p ± h)}, {@code h} being the half-width of the 95% interval of the share of trials up to the quantile. This holds
 * for any distribution (independent trials, {@code h = 1.96 √(p(1-p)/n)}: David and Nagaraja (2003), Order Statistics,
 * section 7.1; shares with other errors: Woodruff (1952), Confidence intervals for medians and other position measures).
 *
 * <p>What never comes is later than all that does, and has a rank. A figure that does not exist has none: the quantiles are
 * then those of the trials in which it exists.
 */
final class Quantiles {

    private Quantiles() {}

    static List<Quantile> of(Ranks ranks, Metric.Missing missing, List<Double> probabilities, Replicates replicates) {
        long[] trials = ranks.present();
        boolean isOfSome =
                missing == Metric.Missing.UNDEFINED && Arrays.stream(trials).sum() < ranks.count();
        int n = isOfSome ? (int) Arrays.stream(trials).sum() : ranks.count();
        if (n == 0) {
            return probabilities.stream()
                    .map(p -> new Quantile(p, Double.NaN, Double.NaN, Double.NaN))
                    .toList();
        }
        Replicates comparable =
                isOfSome && Arrays.stream(trials).anyMatch(ofOne -> ofOne == 0) ? Replicates.NONE : replicates;
        int count = probabilities.size();
        int[] centres = new int[count];
        Arrays.setAll(centres, i -> within(Math.ceil(n * probabilities.get(i)), n));
        double[] quantiles = ranks.at(centres);
        double[] halfWidths = new double[count];
        Arrays.setAll(halfWidths, i -> n * halfWidth(ranks, centres[i], probabilities.get(i), n, trials, comparable));
        double[] lows = ends(ranks, n, i -> Math.floor(n * probabilities.get(i) - halfWidths[i]), count);
        double[] highs = ends(ranks, n, i -> Math.ceil(n * probabilities.get(i) + halfWidths[i]) + 1, count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Quantile(probabilities.get(i), quantiles[i], lows[i], highs[i]))
                .toList();
    }

    /** Of the 95% interval of the share of trials up to a quantile. */
    private static double halfWidth(Ranks ranks, int rank, double p, int n, long[] trials, Replicates replicates) {
        if (replicates == Replicates.NONE) {
            return replicates.point95() * Math.sqrt(p * (1 - p) / n);
        }
        // Where many trials have the quantile's very value, p lies between the share below it and the share up to it.
        boolean isOfSome = n < ranks.count();
        return Stream.of(ranks.upTo(rank), ranks.below(rank))
                .map(counts -> isOfSome
                        ? Estimate.ofShareOf(counts, trials, replicates)
                        : Estimate.ofShare(counts, n, replicates))
                .mapToDouble(Estimate::halfWidth)
                .reduce(0, Math::max);
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
            if (rank.applyAsDouble(i) != nearest[i] && !ranks.allAgree(trials)) {
                ends[i] = Double.NaN;
            }
        }
        return ends;
    }

    private static int within(double rank, int trials) {
        return (int) Math.max(1, Math.min(rank, trials));
    }
}
