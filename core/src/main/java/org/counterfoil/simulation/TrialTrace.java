package org.counterfoil.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.units.Figures;

/** One trial replayed alone: what was drawn and what came of it. */
public final class TrialTrace {

    /** Digits of a figure that is printed; its accessor has all. */
    private static final int PRINTED = 6;

    /** Metrics that are printed beside those with one value in each trial. */
    private static final List<Metric> PRINTED_BY_YEAR = List.of(Metric.GROSS_SAVING, Metric.NET_SAVING);

    private final int trial;
    private final SortedMap<String, Double> draws;
    private final SortedMap<OutcomeColumn, Double> outcomes;

    TrialTrace(int trial, Map<String, Double> draws, Map<OutcomeColumn, Double> outcomes) {
        this.trial = trial;
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

    /** A line for each draw, for each metric with one value in each trial, and for gross and net saving by year. */
    @Override
    public String toString() {
        Map<String, String> shown = new LinkedHashMap<>();
        draws.forEach((driver, draw) -> shown.put(driver, Figures.rounded(draw, PRINTED)));
        String drawn = lines(shown);
        shown.clear();
        outcomes.forEach((column, value) -> {
            if (column.metric().shape() == Metric.Shape.TRIAL || PRINTED_BY_YEAR.contains(column.metric())) {
                shown.merge(column.metric().key(), shown(column.metric(), value), (years, year) -> years + ", " + year);
            }
        });
        return "trial %d\ndrawn:\n%scame out:\n%s"
                .formatted(trial, drawn, lines(shown))
                .stripTrailing();
    }

    private static String shown(Metric metric, double value) {
        if (!Double.isNaN(value)) {
            return Figures.rounded(value, PRINTED);
        }
        return metric.missing() == Metric.Missing.NEVER ? "never" : "undefined";
    }

    private static String lines(Map<String, String> shown) {
        int width = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
        return shown.entrySet().stream()
                .map(line -> "  " + line.getKey()
                        + " ".repeat(width - line.getKey().length()) + "  " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
