package org.counterfoil.model;

import java.util.List;
import java.util.stream.IntStream;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.units.AppraisalPeriod;

/**
 * One way to read a claim: which columns of outcomes it is about, and whether it means their sum or their mean.
 *
 * @param columns at least one
 * @param isMean whether the figure is the mean of the columns, not their sum
 */
public record Reading(List<OutcomeColumn> columns, boolean isMean) {

    /** Copies the columns. */
    public Reading {
        columns = List.copyOf(columns);
    }

    /** The reading that a claim states. */
    public static Reading of(Claim claim, AppraisalPeriod period) {
        int from = period.indexOf(claim.from());
        int until = period.indexOf(claim.until());
        return switch (claim.metric()) {
            case ANNUAL_SAVING -> one(OutcomeColumn.of(saving(claim.basis()), until));
            case RUN_RATE -> one(OutcomeColumn.of(runRate(claim.basis()), until));
            case AVERAGE_SAVING -> new Reading(span(saving(claim.basis()), from, until), true);
            case CUMULATIVE_SAVING -> new Reading(span(saving(claim.basis()), from, until), false);
            case NET_PRESENT_VALUE -> one(OutcomeColumn.of(Metric.NET_PRESENT_VALUE));
            case NET_PRESENT_SOCIAL_VALUE -> one(OutcomeColumn.of(Metric.NET_PRESENT_SOCIAL_VALUE));
            case IMPLEMENTATION_COST -> one(OutcomeColumn.of(Metric.IMPLEMENTATION_COST));
            case OVERRUN_RATIO -> one(OutcomeColumn.of(Metric.OVERRUN_RATIO));
            case PUBLISHED_OVERRUN_RATIO -> one(OutcomeColumn.of(Metric.PUBLISHED_OVERRUN_RATIO));
            case PAYBACK_YEAR -> one(OutcomeColumn.of(Metric.PAYBACK_YEAR));
            case BENEFIT_COST_RATIO -> one(OutcomeColumn.of(Metric.BENEFIT_COST_RATIO));
            case DELAY_MONTHS -> one(OutcomeColumn.of(Metric.DELAY_MONTHS));
            case UPTAKE -> one(OutcomeColumn.of(Metric.UPTAKE, until));
        };
    }

    /** The figure in every trial; NaN where a column has none. */
    public double[] values(Outcomes outcomes) {
        double[] values = outcomes.values(columns.get(0)).clone();
        for (OutcomeColumn column : columns.subList(1, columns.size())) {
            add(values, outcomes.values(column));
        }
        if (isMean) {
            divide(values, columns.size());
        }
        return values;
    }

    /** The figure in the plan; NaN if the plan has none. */
    public double plan(Outcomes outcomes) {
        double sum = 0;
        for (OutcomeColumn column : columns) {
            sum += outcomes.plan(column);
        }
        return isMean ? sum / columns.size() : sum;
    }

    /** How near two values of the figure must lie to be the same, in its unit. */
    public double rounding(Outcomes outcomes) {
        double sum = 0;
        for (OutcomeColumn column : columns) {
            sum += outcomes.tolerance().of(column);
        }
        return isMean ? sum / columns.size() : sum;
    }

    /** The metric that the figure is made of. */
    public Metric metric() {
        return columns.get(0).metric();
    }

    /**
     * The share of trials that keep a claim. What never comes is later than any year; a figure that does not exist keeps
     * nothing.
     */
    public Estimate probability(Claim claim, Outcomes outcomes) {
        double rounding = rounding(outcomes);
        double missing = metric().missing() == Metric.Missing.NEVER ? Double.POSITIVE_INFINITY : Double.NaN;
        return outcomes.share(
                values(outcomes), value -> claim.isMetBy(Double.isNaN(value) ? missing : value, rounding));
    }

    /** The share of trials in which the figure does not exist. */
    public double undefined(Outcomes outcomes) {
        return metric().missing() == Metric.Missing.UNDEFINED
                ? outcomes.share(values(outcomes), Double::isNaN).value()
                : 0;
    }

    private static Reading one(OutcomeColumn column) {
        return new Reading(List.of(column), false);
    }

    private static List<OutcomeColumn> span(Metric metric, int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(year -> OutcomeColumn.of(metric, year))
                .toList();
    }

    private static Metric saving(Basis basis) {
        return switch (basis) {
            case GROSS -> Metric.GROSS_SAVING;
            case NET -> Metric.NET_SAVING;
            case CASH_RELEASING -> Metric.CASH_RELEASING_SAVING;
            case ATTRIBUTABLE -> Metric.ATTRIBUTABLE_SAVING;
        };
    }

    private static Metric runRate(Basis basis) {
        return switch (basis) {
            case GROSS -> Metric.GROSS_RUN_RATE;
            case NET -> Metric.NET_RUN_RATE;
            case CASH_RELEASING -> Metric.CASH_RELEASING_RUN_RATE;
            case ATTRIBUTABLE -> Metric.ATTRIBUTABLE_RUN_RATE;
        };
    }

    private static void add(double[] sum, double[] row) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += row[trial];
        }
    }

    private static void divide(double[] row, int by) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] /= by;
        }
    }
}
