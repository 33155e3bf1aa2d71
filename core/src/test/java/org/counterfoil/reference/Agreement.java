package org.counterfoil.reference;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;

/**
 * Compares what the engine says of one trial, or of the plan, with the reference.
 *
 * <p>Numbers agree to a part in 1e9. Money may also differ by a part in 1e12 of all business-as-usual cost of the trial:
 * savings are differences of sums of that size, so that their last digits depend on the order of summation. Counts and
 * years agree exactly. A payback year is not compared where a cumulative net saving lies that close to zero: the order of
 * summation then decides on which side.
 */
public final class Agreement {

    private static final double RELATIVE = 1e-9;
    private static final double OF_ALL_COST = 1e-12;

    private final ReferenceTrial reference;
    private final String where;
    private final double moneyFloor;
    private final boolean paybackIsOnTheEdge;
    private final List<String> disagreements = new ArrayList<>();

    /**
     * Prepares a comparison.
     *
     * @param where which scenario and trial, for messages
     */
    public Agreement(Scenario scenario, ReferenceTrial reference, String where) {
        this.reference = reference;
        this.where = where;
        int years = scenario.appraisal().period().years();
        double allCost = 0;
        for (int year = 0; year < years; year++) {
            allCost += Math.abs(reference.value(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, year)));
        }
        this.moneyFloor = OF_ALL_COST * allCost;
        double cumulative = 0;
        boolean edge = false;
        for (int year = 0; year < years; year++) {
            cumulative += reference.value(OutcomeColumn.of(Metric.NET_SAVING, year));
            edge |= Math.abs(cumulative) <= moneyFloor;
        }
        this.paybackIsOnTheEdge = edge;
    }

    /** Compares one column's value. */
    public void compare(OutcomeColumn column, double engine) {
        if (column.metric() == Metric.PAYBACK_YEAR && paybackIsOnTheEdge) {
            return;
        }
        double expected = reference.value(column);
        if (!agrees(column.metric().unit(), expected, engine)) {
            disagreements.add("%s: %s was %s, but the reference has %s".formatted(where, column, engine, expected));
        }
    }

    private boolean agrees(Metric.Unit unit, double expected, double engine) {
        if (Double.isNaN(expected) || Double.isNaN(engine)) {
            return Double.isNaN(expected) && Double.isNaN(engine);
        }
        double tolerance = switch (unit) {
            case MONEY, MONEY_A_YEAR -> Math.max(RELATIVE * Math.abs(expected), moneyFloor);
            case RATIO, SHARE, MONTHS -> RELATIVE * Math.max(1, Math.abs(expected));
            case COUNT, YEAR_NUMBER -> 0;
        };
        return Math.abs(expected - engine) <= tolerance;
    }

    /** Every disagreement found, in words. */
    public List<String> disagreements() {
        return disagreements;
    }
}
