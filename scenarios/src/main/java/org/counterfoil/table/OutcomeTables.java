package org.counterfoil.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.counterfoil.model.Claim;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.verdict.Finding;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Outcomes of a simulation as tablesaw tables: by year, by metric, by trial and by claim.
 *
 * <p>The figures are those of {@code result.json}, with all their digits. What has no value (a payback year of a trial
 * that never pays back, an interval's end that the trials are too few to know) is a missing cell. Money is in the
 * scenario's own unit, real terms; every row of a summary names its unit. The tables are the caller's own: changing one
 * changes nothing else.
 */
public final class OutcomeTables {

    private final Scenario scenario;
    private final Outcomes outcomes;
    private final String money;

    private OutcomeTables(Scenario scenario, Outcomes outcomes) {
        this.scenario = scenario;
        this.outcomes = outcomes;
        this.money = scenario.money().currency() + " " + scenario.money().scale();
    }

    /**
     * Tables of a scenario's outcomes.
     *
     * @param scenario the one that was simulated
     * @param outcomes what came of it
     * @return its tables, each made when it is asked for
     */
    public static OutcomeTables of(Scenario scenario, Outcomes outcomes) {
        return new OutcomeTables(scenario, outcomes);
    }

    /**
     * What was kept of each year: one row for each year and metric, and for each body where a metric has one.
     *
     * @return columns {@code year} (like {@code 2013-14}), {@code body} (missing for a figure of all bodies), and those of
     *     {@link #byMetric()}
     */
    public Table byYear() {
        List<OutcomeColumn> yearly = outcomes.columns().stream()
                .filter(column -> column.metric().shape() != Metric.Shape.TRIAL)
                .sorted((one, other) -> Integer.compare(one.year(), other.year()))
                .toList();
        return Table.create("by year")
                .addColumns(texts("year", yearly, this::year), texts("body", yearly, OutcomeColumn::body))
                .addColumns(summaries(yearly));
    }

    /**
     * What was kept of the whole appraisal: one row for each metric with one value a trial.
     *
     * @return columns {@code metric}, {@code unit}, {@code planned}, {@code mean} and its {@code standardError}, {@code sd},
     *     {@code missing} (share of trials without a value), and for each of the summary's probabilities the quantile
     *     {@code p5}, … {@code p95} with the ends of its 95% interval, {@code p5Low} and {@code p5High}
     */
    public Table byMetric() {
        List<OutcomeColumn> single = outcomes.columns().stream()
                .filter(column -> column.metric().shape() == Metric.Shape.TRIAL)
                .toList();
        return Table.create("by metric").addColumns(summaries(single));
    }

    /**
     * All trials, one row each.
     *
     * @return as {@link #byTrial(int)}
     */
    public Table byTrial() {
        return byTrial(outcomes.trials());
    }

    /**
     * The first trials, one row each. At random, the first are as good a sample as any; where trials come in replicates,
     * so are the first 4,096, 8,192, 16,384, ….
     *
     * @param first how many; at least 0, at most as many as there are
     * @return columns {@code trial} (its index, as {@code Simulation.trace} takes it) and one for each column of outcomes
     *     kept: {@code netPresentValue}, {@code grossSaving/2017-18}, {@code bodySaving/dft/2017-18}; units as in the other
     *     tables
     * @throws IllegalArgumentException if there are not as many
     */
    public Table byTrial(int first) {
        if (first < 0 || first > outcomes.trials()) {
            throw new IllegalArgumentException(
                    "there are %d trials, but %d were asked for".formatted(outcomes.trials(), first));
        }
        Table table = Table.create("by trial");
        table.addColumns(IntColumn.create("trial", IntStream.range(0, first).toArray()));
        for (OutcomeColumn column : outcomes.columns()) {
            table.addColumns(DoubleColumn.create(name(column), Arrays.copyOf(outcomes.values(column), first)));
        }
        return table;
    }

    /**
     * The scenario's claims, judged: one row each.
     *
     * @return columns {@code claim} (its id), {@code statement}, {@code metric}, {@code basis} (missing for what is no
     *     saving), {@code from} and {@code by} (missing for the whole appraisal), {@code direction}, {@code threshold},
     *     {@code unit}, {@code confidence} (asked for), {@code probability} and its {@code standardError}, {@code planned},
     *     {@code median}, {@code shareOfBusinessAsUsual}, {@code ceiling} and {@code verdict}
     * @throws IllegalArgumentException if the outcomes do not have the columns that a claim reads
     */
    public Table byClaim() {
        List<Finding> findings = Finding.judgeAll(scenario.claims(), outcomes);
        return Table.create("by claim")
                .addColumns(
                        texts("claim", findings, finding -> finding.claim().id()),
                        texts("statement", findings, finding -> finding.claim().statement()),
                        texts(
                                "metric",
                                findings,
                                finding -> finding.claim().metric().key()),
                        texts("basis", findings, finding -> basis(finding.claim())),
                        texts(
                                "from",
                                findings,
                                finding -> year(finding.claim(), finding.claim().from())),
                        texts(
                                "by",
                                findings,
                                finding -> year(finding.claim(), finding.claim().until())),
                        texts("direction", findings, finding -> direction(finding.claim())),
                        numbers(
                                "threshold",
                                findings,
                                finding -> finding.claim().threshold()),
                        texts("unit", findings, finding -> unit(finding.claim())),
                        numbers(
                                "confidence",
                                findings,
                                finding -> finding.claim().confidence()),
                        numbers(
                                "probability",
                                findings,
                                finding -> finding.probability().value()),
                        numbers(
                                "standardError",
                                findings,
                                finding -> finding.probability().standardError()),
                        numbers("planned", findings, Finding::planned),
                        numbers(
                                "median",
                                findings,
                                finding -> finding.figure().quantile(0.5).value()),
                        numbers(
                                "shareOfBusinessAsUsual",
                                findings,
                                finding -> finding.shareOfBusinessAsUsual().orElse(Double.NaN)),
                        numbers("ceiling", findings, finding -> finding.most().orElse(Double.NaN)),
                        texts("verdict", findings, finding -> finding.verdict().name()));
    }

    /** Of which scenario they are, and how many trials, in one line. */
    @Override
    public String toString() {
        return "%s, %s".formatted(scenario.about().id(), outcomes);
    }

    private Column<?>[] summaries(List<OutcomeColumn> columns) {
        List<Summary> summaries =
                columns.parallelStream().map(outcomes::summary).toList();
        List<Column<?>> cells = new ArrayList<>();
        cells.add(texts("metric", columns, column -> column.metric().key()));
        cells.add(texts("unit", columns, this::unit));
        cells.add(numbers("planned", columns, outcomes::plan));
        cells.add(numbers("mean", summaries, summary -> summary.mean().value()));
        cells.add(numbers("standardError", summaries, summary -> summary.mean().standardError()));
        cells.add(numbers("sd", summaries, summary -> summary.sd().value()));
        cells.add(numbers("missing", summaries, Summary::missing));
        for (double p : Summary.PROBABILITIES) {
            String name = "p" + Math.round(100 * p);
            cells.add(numbers(name, summaries, summary -> summary.quantile(p).value()));
            cells.add(numbers(
                    name + "Low", summaries, summary -> summary.quantile(p).low()));
            cells.add(numbers(
                    name + "High", summaries, summary -> summary.quantile(p).high()));
        }
        return cells.toArray(new Column<?>[0]);
    }

    private String name(OutcomeColumn column) {
        String body = column.body().isEmpty() ? "" : "/" + column.body();
        return column.metric().key() + body + (column.year() < 0 ? "" : "/" + year(column));
    }

    private String year(OutcomeColumn column) {
        return outcomes.period().year(column.year()).toString();
    }

    private String unit(OutcomeColumn column) {
        return column.metric().unit().in(money);
    }

    private String unit(Claim claim) {
        return unit(Reading.of(claim, outcomes.period()).columns().get(0));
    }

    private static String basis(Claim claim) {
        return claim.metric().isSaving() ? claim.basis().key() : "";
    }

    private static String year(Claim claim, FinancialYear year) {
        return claim.metric().years() == ClaimMetric.Years.NONE ? "" : year.toString();
    }

    private static String direction(Claim claim) {
        return claim.direction() == Claim.Direction.AT_LEAST ? "atLeast" : "atMost";
    }

    /** An empty text is a missing cell. */
    private static <T> StringColumn texts(String name, List<T> rows, Function<T, String> cell) {
        return StringColumn.create(name, rows.stream().map(cell));
    }

    /** NaN is a missing cell. */
    private static <T> DoubleColumn numbers(String name, List<T> rows, ToDoubleFunction<T> cell) {
        return DoubleColumn.create(name, rows.stream().mapToDouble(cell));
    }
}
