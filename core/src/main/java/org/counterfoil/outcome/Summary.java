package org.counterfoil.outcome;

import java.util.List;

/**
 * A column of outcomes in a few numbers, each with its error.
 *
 * @param mean of the trials with a value, and its standard error; NaN if none has one
 * @param sd standard deviation of the trials with a value
 * @param missing share of trials without a value
 * @param quantiles over all trials, those without a value counted as the largest
 */
public record Summary(Estimate mean, double sd, double missing, List<Quantile> quantiles) {

    /** The probabilities whose quantiles a summary has. */
    public static final List<Double> PROBABILITIES = List.of(0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95);

    /** Copies the quantiles. */
    public Summary {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * Summarises a column.
     *
     * @param values by trial; NaN for a missing value; not changed
     */
    public static Summary of(double[] values) {
        double sum = 0;
        int present = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                present++;
            }
        }
        double mean = present == 0 ? Double.NaN : sum / present;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double sd = present < 2 ? Double.NaN : Math.sqrt(squares / (present - 1));
        return new Summary(
                new Estimate(mean, sd / Math.sqrt(present)),
                sd,
                (double) (values.length - present) / values.length,
                Quantiles.of(values, PROBABILITIES));
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
