package org.counterfoil.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;

/** How closely a figure is to be known before a simulation stops. Source: method, section 8. */
public final class Precision {

    private final List<OutcomeColumn> columns;
    private final ToDoubleFunction<Outcomes> reached;
    private final double wanted;

    private Precision(List<OutcomeColumn> columns, ToDoubleFunction<Outcomes> reached, double wanted) {
        if (!(wanted > 0 && wanted < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a half-width is above 0, but was %s".formatted(wanted));
        }
        this.columns = columns;
        this.reached = reached;
        this.wanted = wanted;
    }

    /**
     * Of the probability that a claim is kept.
     *
     * @param claim one of the scenario's
     * @param scenario whose years the claim is about
     * @param halfWidth of the 95% interval, as a share
     * @throws IllegalArgumentException if the half-width is not above 0
     */
    public static Precision ofProbability(Claim claim, Scenario scenario, double halfWidth) {
        Reading reading = Reading.of(claim, scenario.appraisal().period());
        return new Precision(
                reading.columns(),
                outcomes -> reading.probability(claim, outcomes).halfWidth(),
                halfWidth);
    }

    /**
     * Of a column's mean.
     *
     * @param column one that the scenario has
     * @param halfWidth of the 95% interval, in the column's unit
     * @throws IllegalArgumentException if the half-width is not above 0
     */
    public static Precision ofMean(OutcomeColumn column, double halfWidth) {
        return new Precision(
                List.of(column), outcomes -> outcomes.summary(column).mean().halfWidth(), halfWidth);
    }

    /**
     * Of a column's quantile.
     *
     * @param column one that the scenario has
     * @param p one of {@link Summary#PROBABILITIES}
     * @param halfWidth how far the ends of the 95% interval may lie from the quantile, in the column's unit
     * @throws IllegalArgumentException if the half-width is not above 0, or summaries do not have the quantile
     */
    public static Precision ofQuantile(OutcomeColumn column, double p, double halfWidth) {
        if (!Summary.PROBABILITIES.contains(p)) {
            throw new IllegalArgumentException("a summary has no quantile " + p);
        }
        return new Precision(
                List.of(column), outcomes -> furthest(outcomes.summary(column).quantile(p)), halfWidth);
    }

    private static double furthest(Quantile quantile) {
        return Math.max(quantile.value() - quantile.low(), quantile.high() - quantile.value());
    }

    /** Half-width of the 95% interval that is wanted, in the figure's unit. */
    public double wanted() {
        return wanted;
    }

    /**
     * Half-width of the 95% interval that has been reached, in the figure's unit; NaN if the trials are too few to know it, or
     * the figure has no value.
     */
    public double reachedBy(Outcomes outcomes) {
        return reached.applyAsDouble(outcomes);
    }

    /** Whether the figure is known closely enough. */
    public boolean isReachedBy(Outcomes outcomes) {
        return reachedBy(outcomes) <= wanted;
    }

    /** What the figure is computed from. */
    List<OutcomeColumn> columns() {
        return columns;
    }
}
