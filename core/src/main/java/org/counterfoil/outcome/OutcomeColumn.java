package org.counterfoil.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names one column of outcomes: a metric, and where it has one, its year and body.
 *
 * @param metric what is measured
 * @param year index of the year, 0 for the first; -1 if the metric has none
 * @param body id of the body; empty if the metric has none
 */
public record OutcomeColumn(Metric metric, int year, String body) implements Comparable<OutcomeColumn> {

    private static final Comparator<OutcomeColumn> ORDER = Comparator.comparing(OutcomeColumn::metric)
            .thenComparing(OutcomeColumn::body)
            .thenComparingInt(OutcomeColumn::year);

    /** Rejects a year or body that the metric does not have, and the lack of one that it has. */
    public OutcomeColumn {
        boolean hasYear = metric.shape() != Metric.Shape.TRIAL;
        boolean hasBody = metric.shape() == Metric.Shape.BODY_YEAR;
        if (hasYear != (year >= 0) || hasBody != !body.isEmpty()) {
            throw new IllegalArgumentException("%s has one value for each %s, but was asked for year %d, body '%s'"
                    .formatted(metric.key(), metric.shape(), year, body));
        }
    }

    /** Every column of an appraisal, in order. */
    public static List<OutcomeColumn> all(int years, Collection<String> bodies) {
        List<OutcomeColumn> columns = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            columns.addAll(all(metric, years, bodies));
        }
        columns.sort(null);
        return columns;
    }

    /** Every column of a metric, in order. */
    public static List<OutcomeColumn> all(Metric metric, int years, Collection<String> bodies) {
        return switch (metric.shape()) {
            case TRIAL -> List.of(of(metric));
            case YEAR ->
                IntStream.range(0, years).mapToObj(year -> of(metric, year)).toList();
            case BODY_YEAR ->
                bodies.stream()
                        .flatMap(body -> IntStream.range(0, years).mapToObj(year -> of(metric, year, body)))
                        .toList();
        };
    }

    /** A metric with one value in each trial. */
    public static OutcomeColumn of(Metric metric) {
        return new OutcomeColumn(metric, -1, "");
    }

    /** A metric in one year. */
    public static OutcomeColumn of(Metric metric, int year) {
        return new OutcomeColumn(metric, year, "");
    }

    /** A body's metric in one year. */
    public static OutcomeColumn of(Metric metric, int year, String body) {
        return new OutcomeColumn(metric, year, body);
    }

    @Override
    public int compareTo(OutcomeColumn other) {
        return ORDER.compare(this, other);
    }
}
