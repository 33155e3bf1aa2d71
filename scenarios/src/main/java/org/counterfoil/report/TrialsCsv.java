package org.counterfoil.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterfoil.model.Reading;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.verdict.Finding;

/**
 * Writes every trial of a report as CSV, one line each: its index, as {@code Simulation.trace} takes it, the metrics of the
 * whole appraisal, and the figure of each claim. A figure that a trial does not have is empty; numbers have all their digits.
 */
final class TrialsCsv {

    /** So many lines are in memory at a time. */
    private static final int LINES = 4096;

    private final int trials;
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    private TrialsCsv(Report report) {
        Outcomes outcomes = report.outcomes();
        this.trials = outcomes.trials();
        for (OutcomeColumn column : outcomes.columns()) {
            if (column.metric().shape() == Metric.Shape.TRIAL) {
                columns.put(column.metric().key(), outcomes.values(column));
            }
        }
        for (Finding finding : report.findings()) {
            Reading reading = Reading.of(finding.claim(), outcomes.period());
            boolean isColumn = reading.columns().size() == 1;
            columns.put(
                    "claims/" + finding.claim().id(),
                    isColumn ? outcomes.values(reading.columns().get(0)) : reading.values(outcomes));
        }
    }

    /**
     * Writes all trials.
     *
     * @param mark what the text begins with
     * @param mayGoOn asked now and then; throws if the rest is no longer wanted
     */
    static void write(Report report, String mark, OutputStream out, Runnable mayGoOn) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(mark);
        new TrialsCsv(report).write(writer, mayGoOn);
        writer.flush();
    }

    private void write(Writer writer, Runnable mayGoOn) throws IOException {
        writer.write("trial," + String.join(",", columns.keySet()) + "\n");
        List<double[]> values = new ArrayList<>(columns.values());
        for (int first = 0; first < trials; first += LINES) {
            mayGoOn.run();
            writer.write(IntStream.range(first, Math.min(trials, first + LINES))
                    .parallel()
                    .mapToObj(trial -> line(trial, values))
                    .collect(Collectors.joining()));
        }
    }

    private static String line(int trial, List<double[]> values) {
        StringBuilder line = new StringBuilder(Integer.toString(trial));
        for (double[] column : values) {
            line.append(',');
            if (!Double.isNaN(column[trial])) {
                line.append(Digits.full(column[trial]).toPlainString());
            }
        }
        return line.append('\n').toString();
    }
}
