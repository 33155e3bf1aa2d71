package org.counterfoil.reference;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;

/**
 * A small scenario in which nothing is left to chance, with outcomes worked out by hand.
 *
 * @param name what it shows
 * @param scenario one body, one centre and round numbers, unless it needs more
 * @param asPlanned whether its plan has the expected outcomes too; otherwise every trial alone has them
 * @param expected outcomes by column; NaN where there is none
 */
public record HandExample(String name, Scenario scenario, boolean asPlanned, Map<OutcomeColumn, Double> expected) {

    /** Copies the expected outcomes. */
    public HandExample {
        expected = Collections.unmodifiableMap(new TreeMap<>(expected));
    }

    /** The same example with an outcome for each year, or one where the metric has one value. */
    HandExample expecting(Metric metric, double... values) {
        TreeMap<OutcomeColumn, Double> more = new TreeMap<>(expected);
        if (metric.shape() == Metric.Shape.TRIAL) {
            more.put(OutcomeColumn.of(metric), values[0]);
        } else {
            for (int year = 0; year < values.length; year++) {
                more.put(OutcomeColumn.of(metric, year), values[year]);
            }
        }
        return new HandExample(name, scenario, asPlanned, more);
    }

    /** The same example with an outcome of a body for each year. */
    HandExample expectingOf(String body, Metric metric, double... values) {
        TreeMap<OutcomeColumn, Double> more = new TreeMap<>(expected);
        for (int year = 0; year < values.length; year++) {
            more.put(OutcomeColumn.of(metric, year, body), values[year]);
        }
        return new HandExample(name, scenario, asPlanned, more);
    }

    @Override
    public String toString() {
        return name;
    }
}
