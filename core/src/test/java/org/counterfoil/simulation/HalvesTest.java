package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.model.BodyBuilder;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;
import org.counterfoil.reference.MethodPage;
import org.junit.jupiter.api.Test;

/**
 * What changes when a body is cut in two, as {@code docs/method} shows it. £m, four years from 2013-14: a body of 100 a
 * year, all of whose work moves in month 12 to a centre that is there already, and costs a fifth less from then on. The
 * office costs 12 a year until the last go-live.
 */
class HalvesTest {

    private static final int YEARS = 4;

    private static final Discrete ON_TIME_OR_A_YEAR_LATE = new Discrete(List.of(0.0, 12.0), List.of(1.0, 1.0));

    private static final Consumer<BodyBuilder> JOINS = body -> {};

    private static final Consumer<BodyBuilder> JOINS_OR_NOT = body -> body.with(QuantityKind.JOINS, 0.5);

    /** The columns of the page. */
    private enum Cut {
        WHOLE,
        HALVES,
        HALVES_AS_ONE
    }

    @Test
    void changesWhatThePageSays() {
        assertThat(MethodPage.table("| | one body of 100 | two bodies of 50 | two that act as one |"))
                .extracting(row -> row.subList(1, row.size()))
                .containsExactly(
                        columns(cut -> grossSaving(cut, 0.5, 0, JOINS).mean().value()),
                        columns(cut ->
                                grossSaving(cut, 0, 0, JOINS_OR_NOT).mean().value()),
                        columns(cut -> grossSaving(cut, 0, 0, JOINS_OR_NOT).sd().value()),
                        columns(cut ->
                                grossSaving(cut, 0, 0.1, JOINS_OR_NOT).mean().value()),
                        columns(cut ->
                                grossSaving(cut, 0, 0.1, JOINS_OR_NOT).sd().value()),
                        columns(HalvesTest::officeMonths));
    }

    @Test
    void changesNoBitWhereAllIsCertainAndNothingIsPaidForEachBody() {
        for (Metric metric : List.of(Metric.GROSS_SAVING, Metric.NET_SAVING, Metric.CENTRE, Metric.IMPLEMENTATION)) {
            for (OutcomeColumn column : OutcomeColumn.all(metric, YEARS, List.of())) {
                assertThat(run(scenario(Cut.HALVES, 0, 0.1, JOINS), column).plan(column))
                        .as("%s", column)
                        .isEqualTo(
                                run(scenario(Cut.WHOLE, 0, 0.1, JOINS), column).plan(column));
            }
        }
    }

    /** In the last year, in which all who join are served. */
    private static Summary grossSaving(
            Cut cut, double costPerBody, double scaleExponent, Consumer<BodyBuilder> joining) {
        OutcomeColumn column = OutcomeColumn.of(Metric.GROSS_SAVING, YEARS - 1);
        return run(scenario(cut, costPerBody, scaleExponent, joining), column).summary(column);
    }

    private static double officeMonths(Cut cut) {
        List<OutcomeColumn> years = OutcomeColumn.all(Metric.OFFICE, YEARS, List.of());
        Outcomes outcomes = run(
                scenario(cut, 0, 0, body -> body.with(QuantityKind.BODY_DELAY, ON_TIME_OR_A_YEAR_LATE)),
                years.toArray(OutcomeColumn[]::new));
        return years.stream()
                .mapToDouble(year -> outcomes.summary(year).mean().value())
                .sum();
    }

    private static Outcomes run(Scenario scenario, OutcomeColumn... columns) {
        return Simulation.of(scenario)
                .trials(4096)
                .seed(1)
                .sampling(Sampling.SOBOL)
                .keeping(List.of(columns))
                .run();
    }

    private static Scenario scenario(Cut cut, double costPerBody, double scaleExponent, Consumer<BodyBuilder> more) {
        Quantity zero = Quantity.zeroBecause("not what is asked");
        ScenarioBuilder builder = Scenario.builder("halves", "Halves")
                .appraisal("2013-14", YEARS)
                .function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                .centre(
                        "c",
                        centre -> centre.built("2012-04", 12)
                                .with(QuantityKind.RUNNING_COST, zero)
                                .with(QuantityKind.COST_PER_BODY, costPerBody)
                                .with(QuantityKind.SCALE_EXPONENT, scaleExponent))
                .everyBody(body -> body.with(QuantityKind.MIGRATION_COST, zero)
                        .with(QuantityKind.DUAL_RUNNING, zero)
                        .with(QuantityKind.UPKEEP, zero)
                        .with(QuantityKind.STRANDED, zero))
                .programme(programme -> programme
                        .starts("2013-04")
                        .with(QuantityKind.OFFICE_COST, 12)
                        .with(QuantityKind.EXIT_COST, zero));
        List<String> bodies = cut == Cut.WHOLE ? List.of("whole") : List.of("one", "other");
        for (String id : bodies) {
            builder.body(id, body -> {
                body.centre("c").goLive("2014-04").cost("hr", 100.0 / bodies.size());
                more.accept(body);
            });
        }
        return cut == Cut.HALVES_AS_ONE ? asOne(builder.build()) : builder.build();
    }

    /** Every driver of the one body and the same of the other correlate at 1. */
    private static Scenario asOne(Scenario scenario) {
        ScenarioBuilder builder = scenario.toBuilder();
        int count = 0;
        for (Driver driver : scenario.drivers()) {
            if (driver.name().startsWith("bodies/one/")) {
                String same = driver.name().replace("/one/", "/other/");
                builder.correlation(Correlation.between("as-one-" + count, 1, driver.name(), same));
                count++;
            }
        }
        return builder.build();
    }

    private static List<String> columns(ToDoubleFunction<Cut> figure) {
        return Arrays.stream(Cut.values())
                .map(cut -> String.format(Locale.ROOT, "%.2f", figure.applyAsDouble(cut)))
                .toList();
    }
}
