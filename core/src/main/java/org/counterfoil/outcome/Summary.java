package org.counterfoil.outcome;

import java.util.List;

/**
 * A column of outcomes in a few numbers, each with its error.
 *
 * @param mean of the trials with a value; NaN if none has one
 * @param sd standard deviation of the trials with a value; NaN if fewer than two have one
 * @param missing share of trials without a value
 * @param quantiles over all trials, what never comes counted as the largest; where a figure may not exist, over the trials
 *     in which it does; NaN if none has it
 */
public record Summary(Estimate mean, Estimate sd, double missing, List<Quantile> quantiles) {

    /** The probabilities whose quantiles a summary has. */
    public static final List<Double> PROBABILITIES = List.of(0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95);

    /** Copies the quantiles. */
    public Summary {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * Summarises a column of independent trials.
     *
     * @param values by trial; NaN for a missing value; not changed
     */
    public static Summary of(double[] values) {
        return of(values, Metric.Missing.NEVER, Replicates.NONE);
    }

    /**
     * Summarises a column.
     *
     * @param values by trial; NaN for a missing value; not changed
     * @param missing what a missing value means
     * @param replicates how the trials group
     */
    public static Summary of(double[] values, Metric.Missing missing, Replicates replicates) {
        Ranks ranks = new Ranks(values, replicates);
        Moments moments = new Moments(values, ranks.middle(), replicates);
        return new Summary(
                moments.mean(),
                moments.sd(),
                (double) (values.length - moments.count()) / values.length,
                Quantiles.of(ranks, missing, PROBABILITIES, replicates));
    }

    /** The same with 0 for what is 0 but for rounding. */
    Summary withoutNoise(double rounding) {
        return new Summary(
                mean.withoutNoise(rounding),
                sd.withoutNoise(rounding),
                missing,
                quantiles.stream()
                        .map(quantile -> quantile.withoutNoise(rounding))
                        .toList());
    }

    /**
     * One of the quantiles.
     *
     * @throws IllegalArgumentException if the summary does not have it
     */
    public Quantile quantile(double p) {
        return quantiles.stream()
                .filter(quantile -> quantile.p() == p)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a summary has no quantile " + p));
    }
}
