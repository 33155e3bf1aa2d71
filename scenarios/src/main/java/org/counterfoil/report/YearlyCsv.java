package org.counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Summary;

/** Writes the yearly figures of a report as CSV: one line for each year and metric, ready for a pivot table. */
public final class YearlyCsv {

    private YearlyCsv() {}

    /** The report as CSV (RFC 4180, but lines end with a line feed). Missing values are empty. */
    public static String write(Report report) {
        report.prepare(report.outcomes().columns());
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder("year,metric,unit,planned,mean,standard_error");
        for (double p : Summary.PROBABILITIES) {
            heading.append(",p").append(Digits.plain(100 * p));
        }
        lines.add(heading.toString());
        String money = report.scenario().money().currency() + " "
                + report.scenario().money().scale();
        for (int year = 0; year < report.outcomes().period().years(); year++) {
            for (OutcomeColumn column : report.outcomes().columns()) {
                if (column.metric().shape() == Metric.Shape.YEAR && column.year() == year) {
                    lines.add(line(report, column, money));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Report report, OutcomeColumn column, String money) {
        Summary summary = report.summary(column);
        List<String> cells = new ArrayList<>();
        cells.add(report.outcomes().period().year(column.year()).toString());
        cells.add(column.metric().key());
        cells.add(column.metric().unit().in(money));
        double planned = report.outcomes().plan(column);
        cells.add(Double.isNaN(planned) ? "" : Digits.exact(planned).toPlainString());
        cells.add(estimate(summary.mean().value(), summary.mean().standardError()));
        cells.add(
                Double.isNaN(summary.mean().standardError())
                        ? ""
                        : Digits.error(summary.mean().standardError()).toPlainString());
        double[] errors = InOrder.errors(summary.quantiles(), ResultJson::standardError, Digits::estimate);
        for (int i = 0; i < errors.length; i++) {
            cells.add(estimate(summary.quantiles().get(i).value(), errors[i]));
        }
        return String.join(",", cells);
    }

    private static String estimate(double value, double standardError) {
        return Double.isNaN(value) ? "" : Digits.estimate(value, standardError).toPlainString();
    }
}
