package org.counterfoil.simulation;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;

/**
 * Which outcomes somebody reads: what serves no other is not computed. Leaving out changes no bit of what is computed.
 *
 * @param atEnd whether levels at each year's end are wanted
 * @param byBody whether any outcome of a single body is
 * @param uptake years of which the uptake is
 */
record Wanted(boolean atEnd, boolean byBody, Set<Integer> uptake) {

    /** What a simulation that keeps these columns reads. */
    static Wanted by(Collection<OutcomeColumn> columns) {
        return new Wanted(
                columns.stream().map(OutcomeColumn::metric).anyMatch(Wanted::isRunRate),
                columns.stream().anyMatch(column -> column.metric().shape() == Metric.Shape.BODY_YEAR),
                columns.stream()
                        .filter(column -> column.metric() == Metric.UPTAKE || column.metric() == Metric.LIVE_UPTAKE)
                        .map(OutcomeColumn::year)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it adds up flows as the year ends. */
    private static boolean isRunRate(Metric metric) {
        return metric.timing() == Metric.Timing.AT_YEAR_END && metric.unit() == Metric.Unit.MONEY_A_YEAR;
    }
}
