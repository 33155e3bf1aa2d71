package org.counterfoil.outcome;

import java.util.Arrays;
import java.util.function.DoublePredicate;

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

    /** The mean of a column's values; NaN if it has none. Missing values (NaN) are left out. */
    static Estimate ofMean(double[] values, Replicates replicates) {
        double sum = 0;
        int present = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                present++;
            }
        }
        double mean = present == 0 ? Double.NaN : sum / present;
        double error = Math.sqrt(squaredErrorOfSum(values, mean, present, replicates)) / present;
        return new Estimate(mean, error, replicates.point95() * error);
    }

    /** A quantity that is a function of another estimate, by the function's slope there. */
    static Estimate function(double value, double slope, Estimate of) {
        double by = Math.abs(slope);
        return new Estimate(value, by * of.standardError, by * of.halfWidth);
    }

    /**
     * Of the sum of the values present. Replicates have different numbers of values where some are missing, so it is
     * their sums of distances from the mean that are compared: the error of a ratio (Cochran (1977), Sampling
     * Techniques, section 6.4).
     */
    private static double squaredErrorOfSum(double[] values, double mean, int present, Replicates replicates) {
        double squares = 0;
        double[] distances = new double[replicates.count()];
        int[] counts = new int[replicates.count()];
        for (int trial = 0; trial < values.length; trial++) {
            double distance = values[trial] - mean;
            if (!Double.isNaN(distance)) {
                squares += distance * distance;
                distances[replicates.of(trial)] += distance;
                counts[replicates.of(trial)]++;
            }
        }
        boolean anyIsEmpty = Arrays.stream(counts).anyMatch(count -> count == 0);
        if (replicates == Replicates.NONE || anyIsEmpty) {
            // Values so few that a replicate has none are not even.
            return present < 2 ? Double.NaN : squares / (present - 1) * present;
        }
        double between = Arrays.stream(distances).map(sum -> sum * sum).sum();
        return between * distances.length / (distances.length - 1);
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
        double mean = Arrays.stream(counts).average().orElse(Double.NaN);
        double squares = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        double ofCount = squares * counts.length / (counts.length - 1) + 1;
        return ofCount / trials / trials;
    }
}
