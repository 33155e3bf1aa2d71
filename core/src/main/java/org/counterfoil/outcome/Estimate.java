package org.counterfoil.outcome;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * A number that a simulation supports only so far.
 *
 * <p>Errors of independent trials follow from how the trials scatter; those of replicates from how the replicates scatter,
 * whose trials depend on each other. Source: method, section 8.
 *
 * @param value best estimate
 * @param standardError of the value, at least 0; NaN if the trials are too few to know it
 * @param halfWidth of the 95% interval around the value; NaN as for the standard error
 */
public record Estimate(double value, double standardError, double halfWidth) {

    /** The same, or 0 where it is 0 but for rounding; so is its error then. An error of what is not 0 stays as it is. */
    Estimate withoutNoise(double rounding) {
        return Tolerance.withoutNoise(value, rounding) != 0
                ? this
                : new Estimate(
                        0,
                        Tolerance.withoutNoise(standardError, rounding),
                        Tolerance.withoutNoise(halfWidth, rounding));
    }

    /** The largest probability that has one chance in forty of showing itself in no trial (Clopper and Pearson, 1934). */
    public static double ofNone(long trials) {
        return 1 - StrictMath.pow(0.025, 1.0 / trials);
    }

    /** The share of a column's values that meet a condition. */
    static Estimate ofShare(double[] values, DoublePredicate condition, Replicates replicates) {
        return ofShare(replicates.counts(values, condition), values.length, replicates);
    }

    /**
     * A share of trials, counted.
     *
     * @param counts of the trials that count, by replicate
     * @param trials of all replicates together
     */
    static Estimate ofShare(long[] counts, long trials, Replicates replicates) {
        long count = Arrays.stream(counts).sum();
        double share = (double) count / trials;
        double error = Math.sqrt(
                replicates == Replicates.NONE ? squaredErrorOfShare(count, trials) : betweenReplicates(counts, trials));
        return new Estimate(share, error, replicates.point95() * error);
    }

    /**
     * A share of the trials in which a figure exists, counted.
     *
     * @param counts of those that count, by replicate
     * @param trials in which it exists, by replicate, some of each
     */
    static Estimate ofShareOf(long[] counts, long[] trials, Replicates replicates) {
        long all = Arrays.stream(trials).sum();
        double share = (double) Arrays.stream(counts).sum() / all;
        double[] expected =
                Arrays.stream(trials).mapToDouble(ofOne -> share * ofOne).toArray();
        double error = Math.sqrt(betweenReplicates(counts, expected) / all / all);
        return new Estimate(share, error, replicates.point95() * error);
    }

    /**
     * Where all or no trials count, p(1-p)/n would claim certainty; half a trial more keeps the error honest (Jeffreys'
     * prior; Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion).
     */
    private static double squaredErrorOfShare(long count, long trials) {
        double smoothed = (count + 0.5) / (trials + 1.0);
        return smoothed * (1 - smoothed) / trials;
    }

    /**
     * Replicates that count the same number may do so by rounding only, as a count is a whole number: one trial of all is
     * the least that a share is known to.
     */
    private static double betweenReplicates(long[] counts, long trials) {
        double[] expected = new double[counts.length];
        Arrays.fill(expected, Arrays.stream(counts).average().orElse(Double.NaN));
        return betweenReplicates(counts, expected) / trials / trials;
    }

    /** The squared error of the sum of counts, of which some are expected of each replicate. */
    private static double betweenReplicates(long[] counts, double[] expected) {
        double squares = IntStream.range(0, counts.length)
                .mapToDouble(i -> (counts[i] - expected[i]) * (counts[i] - expected[i]))
                .sum();
        return squares * counts.length / (counts.length - 1) + 1;
    }
}
