package org.counterfoil.model;

import org.counterfoil.units.Figures;
import org.counterfoil.units.FinancialYear;

/**
 * A promise to be judged.
 *
 * @param id as used in paths
 * @param statement the promise in its own words
 * @param metric what it is about
 * @param basis which saving; {@link Basis#GROSS} where the metric is none
 * @param from first year it is about: the same as {@code until} for a metric of one year
 * @param until last year it is about
 * @param direction whether the threshold is to be reached or kept under
 * @param threshold in the metric's unit
 * @param confidence probability from which the claim counts as supported, in (0, 1)
 * @param provenance where the promise was made
 */
public record Claim(
        String id,
        String statement,
        ClaimMetric metric,
        Basis basis,
        FinancialYear from,
        FinancialYear until,
        Direction direction,
        double threshold,
        double confidence,
        Provenance provenance) {

    /** On which side of its threshold a claim is met. */
    public enum Direction {
        /** At the threshold or above it. */
        AT_LEAST,
        /** At the threshold or below it. */
        AT_MOST
    }

    /** Probability from which a claim counts as supported, unless it says otherwise. */
    public static final double DEFAULT_CONFIDENCE = 0.8;

    /** Rejects a threshold that is no number and a confidence that is no probability. */
    public Claim {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException(Figures.in("a claim's threshold is a number, but was %s", threshold));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    Figures.in("a claim's confidence lies above 0 and below 1, but was %s", confidence));
        }
    }

    /** Path of its threshold, such as {@code claims/600m/atLeast}. */
    String thresholdPath() {
        return "claims/" + id + (direction == Direction.AT_LEAST ? "/atLeast" : "/atMost");
    }

    /** The same about other years. */
    Claim about(FinancialYear first, FinancialYear last) {
        return new Claim(id, statement, metric, basis, first, last, direction, threshold, confidence, provenance);
    }

    /**
     * Whether a value keeps the promise; a missing value (NaN) does not.
     *
     * @param value in the metric's unit
     * @param rounding how far from the threshold, on the wrong side, a value still is the same: see
     *     {@link org.counterfoil.outcome.Tolerance}
     */
    public boolean isMetBy(double value, double rounding) {
        return direction == Direction.AT_LEAST ? value >= threshold - rounding : value <= threshold + rounding;
    }
}
