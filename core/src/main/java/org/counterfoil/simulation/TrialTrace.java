package org.counterfoil.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.counterfoil.outcome.OutcomeColumn;

/** One trial replayed alone: what was drawn and what came of it. */
public final class TrialTrace {

    private final SortedMap<String, Double> draws;
    private final SortedMap<OutcomeColumn, Double> outcomes;

    TrialTrace(Map<String, Double> draws, Map<OutcomeColumn, Double> outcomes) {
        this.draws = Collections.unmodifiableSortedMap(new TreeMap<>(draws));
        this.outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    }

    /** What was drawn, by the driver's name. */
    public SortedMap<String, Double> draws() {
        return draws;
    }

    /**
     * What was drawn for a driver.
     *
     * @throws IllegalArgumentException if there is no such driver
     */
    public double draw(String driver) {
        Double draw = draws.get(driver);
        if (draw == null) {
            throw new IllegalArgumentException("there is no driver '%s'".formatted(driver));
        }
        return draw;
    }

    /** Every outcome of the trial. */
    public SortedMap<OutcomeColumn, Double> outcomes() {
        return outcomes;
    }
}
