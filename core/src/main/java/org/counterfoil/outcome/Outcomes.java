package org.counterfoil.outcome;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.counterfoil.units.AppraisalPeriod;

/**
 * What a simulation yields: columns of outcomes with one value a trial, beside what the plan says and what the inputs
 * allow at best. Immutable but for the arrays it lends.
 */
public final class Outcomes {

    private final AppraisalPeriod period;
    private final int trials;
    private final Replicates replicates;
    private final SortedMap<OutcomeColumn, double[]> columns;
    private final SortedMap<String, double[]> quantities;
    private final SortedMap<OutcomeColumn, Double> plan;
    private final List<Ceiling> ceilings;
    private final SortedMap<String, Double> bites;
    private final Tolerance tolerance;

    /**
     * Outcomes as computed; the arrays are taken over, not copied.
     *
     * @param period the years of the appraisal
     * @param trials how many
     * @param replicates how the trials group
     * @param columns by trial, each of length {@code trials}
     * @param quantities by trial, each of length {@code trials}, by the quantity's path
     * @param plan every column's value in the plan
     * @param ceilings what the inputs allow at best, by year
     * @param bites share of trials in which a bound held a quantity back, by the quantity's path
     * @param tolerance how near two values must lie to be the same
     */
    public Outcomes(
            AppraisalPeriod period,
            int trials,
            Replicates replicates,
            Map<OutcomeColumn, double[]> columns,
            Map<String, double[]> quantities,
            Map<OutcomeColumn, Double> plan,
            List<Ceiling> ceilings,
            Map<String, Double> bites,
            Tolerance tolerance) {
        this.period = period;
        this.trials = trials;
        this.replicates = replicates;
        this.columns = new TreeMap<>(columns);
        this.quantities = new TreeMap<>(quantities);
        this.tolerance = tolerance;
        this.plan = new TreeMap<>(plan);
        this.plan.replaceAll((column, value) -> Tolerance.withoutNoise(value, tolerance.of(column)));
        this.ceilings = IntStream.range(0, ceilings.size())
                .mapToObj(year -> ceilings.get(year).withoutNoise(tolerance.ofYear(year)))
                .toList();
        this.bites = Collections.unmodifiableSortedMap(new TreeMap<>(bites));
    }

    /** The years of the appraisal. */
    public AppraisalPeriod period() {
        return period;
    }

    /** How many trials. */
    public int trials() {
        return trials;
    }

    /** How the trials group into independent replicates. */
    public Replicates replicates() {
        return replicates;
    }

    /** Which columns were kept. */
    public SortedSet<OutcomeColumn> columns() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(columns.keySet()));
    }

    /**
     * A column's values by trial; NaN where a trial has none. The array is lent: read it, do not change it.
     *
     * @throws IllegalArgumentException if the column was not kept
     */
    public double[] values(OutcomeColumn column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalArgumentException(
                    "the column %s was not kept; name it in Simulation.keeping".formatted(column));
        }
        return values;
    }

    /** How near two values must lie to be the same. */
    public Tolerance tolerance() {
        return tolerance;
    }

    /** A column in a few numbers; one that is 0 but for rounding is 0. */
    public Summary summary(OutcomeColumn column) {
        return summary(values(column), column.metric().missing(), tolerance.of(column));
    }

    /**
     * What was computed from these outcomes, trial by trial, in a few numbers.
     *
     * @param values by trial
     * @param missing what a missing value means
     * @param rounding what lies nearer to 0 than this is 0
     */
    public Summary summary(double[] values, Metric.Missing missing, double rounding) {
        return Summary.of(values, missing, replicates).withoutNoise(rounding);
    }

    /** The share of trials in which what was computed from these outcomes, trial by trial, meets a condition. */
    public Estimate share(double[] values, DoublePredicate condition) {
        return Estimate.ofShare(values, condition, replicates);
    }

    /**
     * What a quantity was in every trial: drawn, acted on by risks, held within its bounds; in its own unit. The array is
     * lent: read it, do not change it.
     *
     * @throws IllegalArgumentException if the quantity was not kept
     */
    public double[] quantity(String path) {
        double[] values = quantities.get(path);
        if (values == null) {
            throw new IllegalArgumentException(
                    "the quantity '%s' was not kept; name it in Simulation.keepingQuantities".formatted(path));
        }
        return values;
    }

    /** A column's value in the plan; NaN if the plan has none. Every column has one, kept or not. */
    public double plan(OutcomeColumn column) {
        Double value = plan.get(column);
        if (value == null) {
            throw new IllegalArgumentException("the scenario has no column " + column);
        }
        return value;
    }

    /** What the inputs allow at best in a year. */
    public Ceiling ceiling(int year) {
        return ceilings.get(year);
    }

    /** Share of trials in which a bound held a quantity back, by the quantity's path; those it never did are left out. */
    public SortedMap<String, Double> bites() {
        return bites;
    }

    /** How many trials and columns it has, in one line. */
    @Override
    public String toString() {
        return "trials %d, columns %d".formatted(trials, columns.size());
    }
}
