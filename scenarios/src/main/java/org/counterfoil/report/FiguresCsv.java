package org.counterfoil.report;

import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.FinancialYear;

/**
 * Writes the figures of a report as CSV, ready for a pivot table: one line for each metric of the whole appraisal, whose year
 * is empty, and for each year and metric. Missing values are empty.
 */
public final class FiguresCsv {

    private static final List<String> COLUMNS =
            List.of("year", "year_start", "metric", "unit", "planned", "mean", "standard_error", "sd", "missing");

    private final Report report;
    private final String money;
    private final Csv csv = new Csv();

    private FiguresCsv(Report report) {
        this.report = report;
        this.money = report.scenario().money().currency() + " "
                + report.scenario().money().scale();
    }

    /**
     * All figures: those of the whole appraisal, then those of its years.
     *
     * @param report what the run found
     * @return lines that end with a line feed
     */
    public static String write(Report report) {
        return write(report, Stream.concat(ofAppraisal(report), ofYears(report)).toList());
    }

    /** The figures of the whole appraisal. */
    static String summary(Report report) {
        return write(report, ofAppraisal(report).toList());
    }

    /** The figures of its years. */
    static String yearly(Report report) {
        return write(report, ofYears(report).toList());
    }

    private static Stream<OutcomeColumn> ofAppraisal(Report report) {
        return report.outcomes().columns().stream()
                .filter(column -> column.metric().shape() == Metric.Shape.TRIAL);
    }

    private static Stream<OutcomeColumn> ofYears(Report report) {
        return report.outcomes().columns().stream()
                .filter(column -> column.metric().shape() == Metric.Shape.YEAR)
                .sorted((one, other) -> Integer.compare(one.year(), other.year()));
    }

    private static String write(Report report, List<OutcomeColumn> columns) {
        report.prepare(columns);
        FiguresCsv figures = new FiguresCsv(report);
        figures.heading();
        columns.forEach(figures::line);
        return figures.csv.text();
    }

    private void heading() {
        COLUMNS.forEach(csv::text);
        for (double p : Summary.PROBABILITIES) {
            String name = "p" + Digits.plain(100 * p);
            csv.text(name).text(name + "_low").text(name + "_high");
        }
        csv.end();
    }

    private void line(OutcomeColumn column) {
        Summary summary = report.summary(column);
        if (column.year() < 0) {
            csv.empty().empty();
        } else {
            FinancialYear year = report.outcomes().period().year(column.year());
            csv.plain(DateStyle.SHEET.of(year)).plain(Integer.toString(year.startYear()));
        }
        csv.text(column.metric().key())
                .text(column.metric().unit().in(money))
                .exact(report.outcomes().plan(column));
        Estimate mean = summary.mean();
        csv.estimate(mean.value(), mean.standardError()).error(mean.standardError());
        csv.estimate(summary.sd().value(), summary.sd().standardError()).exact(summary.missing());
        double[] errors = InOrder.errors(summary.quantiles(), ResultJson::standardError, Digits::estimate);
        for (int i = 0; i < errors.length; i++) {
            csv.quantile(summary.quantiles().get(i), errors[i]);
        }
        csv.end();
    }
}
