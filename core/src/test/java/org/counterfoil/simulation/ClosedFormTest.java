package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.junit.jupiter.api.Test;

/**
 * Two bodies move to one centre exactly as planned; every figure is worked out by hand. £m, four years from 2013-14.
 *
 * <p>The centre costs 24 to build from month 0 to 12 and 6 a year from then. Body a (cost 100) goes live in month 24, body
 * b (cost 60) in month 30; half of their cost moves: 50 and 30. The saving is a fifth at once, of which b, tailored,
 * reaches half: 10 and 3 a year. Migration costs a 8 in the year before its go-live, b 3 in its six months before. A
 * tenth of a's moved cost stays behind; a pays a quarter of it twice for six months. The office costs 2 a year until the
 * last go-live; a pound of yearly saving costs 50p in exits. Three quarters are cash; half is nobody else's.
 */
class ClosedFormTest {

    private static final int TRIALS = 3;

    private final Outcomes outcomes = AllColumns.run(scenario(), TRIALS);

    private static Scenario scenario() {
        return Scenario.builder("by-hand", "By hand")
                .appraisal("2013-14", 4)
                .function(
                        "hr",
                        function -> function.with(QuantityKind.TRANSFERABLE, 0.5)
                                .with(QuantityKind.SAVING, 0.2)
                                .with(QuantityKind.CASH_RELEASING, 0.75)
                                .with(QuantityKind.ATTRIBUTABLE, 0.5))
                .centre(
                        "c",
                        centre -> centre.built("2013-04", 12)
                                .with(QuantityKind.BUILD_COST, 24)
                                .with(QuantityKind.RUNNING_COST, 6))
                .everyBody(body -> body.with(QuantityKind.UPKEEP, 0.3))
                .body(
                        "a",
                        body -> body.centre("c")
                                .goLive("2015-04")
                                .cost("hr", 100)
                                .with(QuantityKind.MIGRATION_COST, 8)
                                .with(QuantityKind.DUAL_RUNNING, 0.25)
                                .with(QuantityKind.DUAL_RUNNING_MONTHS, 6)
                                .with(QuantityKind.STRANDED, 0.1))
                .body(
                        "b",
                        body -> body.centre("c")
                                .goLive("2015-10")
                                .cost("hr", 60)
                                .with(QuantityKind.MIGRATION_COST, 3)
                                .with(QuantityKind.MIGRATION_MONTHS, 6)
                                .with(QuantityKind.STANDARDISATION, 0.5)
                                .with(QuantityKind.DUAL_RUNNING, zero())
                                .with(QuantityKind.STRANDED, zero()))
                .programme(
                        programme -> programme.with(QuantityKind.OFFICE_COST, 2).with(QuantityKind.EXIT_COST, 0.5))
                .build();
    }

    private static Quantity zero() {
        return Quantity.zeroBecause("worked example");
    }

    @Test
    void whatIsSpentOnTheChange() {
        assertYears(Metric.BUILD, 24, 0, 0, 0);
        assertYears(Metric.MIGRATION, 0, 8, 3, 0);
        assertYears(Metric.OFFICE, 2, 2, 1, 0);
        assertYears(Metric.EXIT, 0, 0, 0.5 * 13, 0);
        assertYears(Metric.LEAVING, 0, 0, 0, 0);
        assertYears(Metric.CLOSING, 0, 0, 0, 0);
        assertYears(Metric.IMPLEMENTATION, 26, 10, 10.5, 0);
        assertYears(Metric.DUAL_RUNNING, 0, 0, 50 * 0.25 * 0.5, 0);
        assertYears(Metric.STRANDED, 0, 0, 5, 5);
        assertOne(Metric.IMPLEMENTATION_COST, 46.5);
        assertOne(Metric.PAID_BY_CENTRE, 24);
        assertOne(Metric.PAID_BY_BODY, 11 + 6.25 + 10);
        assertOne(Metric.PAID_BY_PROGRAMME, 5 + 6.5);
        assertOne(Metric.PAID_BY_SUPPLIER, 0);
        assertOne(Metric.PAID_BY_UNKNOWN, 0);
        assertOne(Metric.COST_NOT_COLLATED, 46.5 + 6.25 + 10);
    }

    @Test
    void whatIsSaved() {
        // Moved: 0, 0, 50 + 15, 80. Saved by it: 0, 0, 10 + 1.5, 13. The centre: 6 once open, and what is moved less
        // saved.
        assertYears(Metric.BUSINESS_AS_USUAL, 160, 160, 160, 160);
        assertYears(Metric.LEGACY, 160, 160, 95, 80);
        assertYears(Metric.CENTRE, 0, 6, 59.5, 73);
        assertYears(Metric.GROSS_SAVING, 0, -6, 5.5, 7);
        assertYears(Metric.NET_SAVING, -26, -16, -16.25, 2);
        assertYears(Metric.CASH_RELEASING_SAVING, 0, -6, 5.5 - 5 - 0.25 * 11.5, 7 - 5 - 0.25 * 13);
        assertYears(Metric.ATTRIBUTABLE_SAVING, 0, -6, 5.5 - 0.5 * 11.5, 7 - 0.5 * 13);
        assertYears(Metric.UNIT_COST_RATIO, Double.NaN, Double.NaN, 64.5 / 65, 78.0 / 80);
    }

    @Test
    void atTheLevelsOfTheYearsEnds() {
        // The day after the first year the centre opens, the day after the second a goes live: neither is there yet.
        assertYears(Metric.GROSS_RUN_RATE, 0, -6, 7, 7);
        assertYears(Metric.NET_RUN_RATE, 0, -6, 2, 2);
        assertYears(Metric.CASH_RELEASING_RUN_RATE, 0, -6, 2 - 3.25, 2 - 3.25);
        assertYears(Metric.ATTRIBUTABLE_RUN_RATE, 0, -6, 0.5, 0.5);
        assertYears(Metric.UPTAKE, 0, 0, 1, 1);
        assertYears(Metric.LIVE_UPTAKE, 0, 0, 1, 1);
    }

    @Test
    void whatEachBodySees() {
        assertBody(Metric.CHARGE, "a", 0, 0, 59.5 * 50 / 65, 73 * 50 / 80.0);
        assertBody(Metric.CHARGE, "b", 0, 0, 59.5 * 15 / 65, 73 * 30 / 80.0);
        assertBody(Metric.BODY_SAVING, "a", 0, -8, 50 - 5 - 6.25 - 59.5 * 50 / 65, 50 - 5 - 73 * 50 / 80.0);
        assertBody(Metric.BODY_SAVING, "b", 0, 0, 15 - 3 - 59.5 * 15 / 65, 30 - 73 * 30 / 80.0);
    }

    @Test
    void whatItIsWorth() {
        // Green Book: 3.5% a year.
        double one = 1 / 1.035;
        double value = -26 - 16 * one - 16.25 * one * one + 2 * one * one * one;
        assertOne(Metric.NET_PRESENT_VALUE, value);
        assertOne(Metric.NET_PRESENT_SOCIAL_VALUE, value + 6.5 * one * one);
        double benefit = -6 * one - 5.75 * one * one + 2 * one * one * one;
        assertOne(Metric.BENEFIT_COST_RATIO, benefit / (26 + 10 * one + 10.5 * one * one));
        assertOne(Metric.PAYBACK_YEAR, Double.NaN);
        assertOne(Metric.PEAK_FUNDING, 26 + 16 + 16.25);
        assertOne(Metric.OVERRUN_RATIO, 1);
        assertOne(Metric.PUBLISHED_OVERRUN_RATIO, Double.NaN);
    }

    @Test
    void whoCame() {
        assertOne(Metric.BODIES_MOVED, 2);
        assertOne(Metric.BODIES_LIVE, 2);
        assertOne(Metric.BODIES_WITHDRAWN, 0);
        assertOne(Metric.BODIES_LEFT, 0);
        assertOne(Metric.DELAY_MONTHS, 0);
        assertOne(Metric.MEAN_DELAY_MONTHS, 0);
    }

    @Test
    void theCeilingIsWhatIsSavedOnceAllHaveMoved() {
        for (int year = 0; year < 4; year++) {
            assertThat(outcomes.ceiling(year).mature()).isCloseTo(7, within(1e-13));
        }
    }

    @Test
    void theCeilingTakesTheBestEndOfEveryRange() {
        // By hand: 0.3 of 50 and, at full standardisation, of 30, less 6; then the centre at its cheapest, 4.
        Scenario uncertain = Rewriting.of(scenario())
                .quantities((path, quantity) -> switch (path) {
                    case "functions/hr/saving" -> Quantity.of(new Uniform(0.1, 0.3));
                    case "bodies/b/standardisation" -> Quantity.of(new Uniform(0.2, 1));
                    case "centres/c/runningCost" -> Quantity.of(new Uniform(4, 8));
                    case "bodies/a/stranded" -> Quantity.of(new Uniform(0.1, 0.2));
                    default -> quantity;
                })
                .scenario();
        assertThat(AllColumns.run(uncertain, 1).ceiling(0).mature()).isCloseTo(0.3 * 80 - 4, within(1e-13));
    }

    private void assertYears(Metric metric, double... expected) {
        for (int year = 0; year < expected.length; year++) {
            assertColumn(OutcomeColumn.of(metric, year), expected[year]);
        }
    }

    private void assertBody(Metric metric, String body, double... expected) {
        for (int year = 0; year < expected.length; year++) {
            assertColumn(OutcomeColumn.of(metric, year, body), expected[year]);
        }
    }

    private void assertOne(Metric metric, double expected) {
        assertColumn(OutcomeColumn.of(metric), expected);
    }

    /** The same in every trial and in the plan, to rounding: 1e-14 of the largest figure, 160. */
    private void assertColumn(OutcomeColumn column, double expected) {
        double[] found = outcomes.values(column);
        for (double value : List.of(found[0], found[TRIALS - 1], outcomes.plan(column))) {
            if (Double.isNaN(expected)) {
                assertThat(value).as("%s", column).isNaN();
            } else {
                assertThat(value).as("%s", column).isCloseTo(expected, within(1.6e-12));
            }
        }
    }
}
