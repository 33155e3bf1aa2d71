package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No trial saves more than the ceiling of its year, whatever the contracts, lines and dates, where nothing happens that a
 * ceiling leaves out: risks and drift; and where every range has ends.
 */
class CeilingLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTrialSavesMoreThanTheCeiling(long seed) {
        Scenario scenario = inTheClass(RandomScenario.of(seed));
        Outcomes outcomes = AllColumns.run(scenario, 1000);
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            double ceiling = outcomes.ceiling(year).grossSaving();
            double rounding = outcomes.tolerance().ofYear(year);
            for (double saving : outcomes.values(OutcomeColumn.of(Metric.GROSS_SAVING, year))) {
                assertThat(saving).as("year %d", year).isLessThanOrEqualTo(ceiling + rounding);
            }
        }
    }

    /** Risks, drift and endless ranges included. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTrialSavesMoreThanACeilingThatBinds(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Outcomes outcomes = AllColumns.run(scenario, 1000);
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            Ceiling ceiling = outcomes.ceiling(year);
            double rounding = outcomes.tolerance().ofYear(year);
            if (ceiling.binds()) {
                assertNoneAbove(ceiling.grossSaving() + rounding, outcomes, Metric.GROSS_SAVING, year);
                assertNoneAbove(ceiling.grossSaving() + ceiling.grants() + rounding, outcomes, Metric.NET_SAVING, year);
                double part = ceiling.grossSaving() + ceiling.losses() + rounding;
                assertNoneAbove(part, outcomes, Metric.CASH_RELEASING_SAVING, year);
                assertNoneAbove(part, outcomes, Metric.ATTRIBUTABLE_SAVING, year);
            }
        }
    }

    private static void assertNoneAbove(double most, Outcomes outcomes, Metric metric, int year) {
        for (double saving : outcomes.values(OutcomeColumn.of(metric, year))) {
            assertThat(saving).as("%s of year %d", metric, year).isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inTheClassEveryCeilingBinds(long seed) {
        Scenario scenario = inTheClass(RandomScenario.of(seed));
        Outcomes outcomes = AllColumns.run(scenario, 1);
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            assertThat(outcomes.ceiling(year).binds()).as("year %d", year).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereNothingIsUncertainTheCeilingIsWhatEveryTrialSaves(long seed) {
        Scenario scenario = Rewriting.of(RandomScenario.of(seed))
                .withoutRisks()
                .quantities((path, quantity) -> switch (QuantityKind.ofPath(path)) {
                    // Lost volume makes the rest dearer, which a ceiling does not count.
                    case SCALE_EXPONENT, VOLATILITY, WITHDRAW_RATE, LEAVE_RATE -> Rewriting.certain(0);
                    case JOINS -> Rewriting.certain(1);
                    default -> Rewriting.certain(quantity.planValue());
                })
                .scenario();
        Outcomes outcomes = AllColumns.run(scenario, 1);
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            assertThat(outcomes.ceiling(year).grossSaving())
                    .as("year %d", year)
                    .isCloseTo(
                            outcomes.values(OutcomeColumn.of(Metric.GROSS_SAVING, year))[0],
                            within(outcomes.tolerance().ofYear(year)));
        }
    }

    private static Scenario inTheClass(Scenario scenario) {
        return Rewriting.of(scenario)
                .withoutRisks()
                .quantities((path, quantity) -> switch (QuantityKind.ofPath(path)) {
                    case VOLATILITY -> Rewriting.certain(0);
                    default -> bounded(quantity);
                })
                .scenario();
    }

    /** An input without ends gets a uniform one, of which the middle lies within the bounds of its kind. */
    private static Quantity bounded(Quantity quantity) {
        Distribution distribution = quantity.distribution();
        if (Double.isFinite(distribution.lower()) && Double.isFinite(distribution.upper())) {
            return quantity;
        }
        return new Quantity(
                new Uniform(distribution.quantile(0.1), distribution.quantile(0.5)),
                quantity.statedPlan(),
                quantity.provenance());
    }
}
