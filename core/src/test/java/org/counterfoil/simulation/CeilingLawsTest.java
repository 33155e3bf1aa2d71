package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No trial saves more than the ceiling.
 *
 * <p>The law holds where nothing can turn out better than the ceiling assumes: no risks, no lines, no drift, every input
 * bounded; and where less sharing never costs less than all of it: cost recovery, centres that are open from the start
 * (one that opens later costs nothing before), and no cost of each body served.
 */
class CeilingLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds()
                .filter(seed -> RandomScenario.of(seed).centres().values().stream()
                        .allMatch(centre -> centre.contract() == Centre.Contract.COST_RECOVERY));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTrialSavesMoreThanTheCeiling(long seed) {
        Scenario scenario = inTheClass(RandomScenario.of(seed));
        Outcomes outcomes = AllColumns.run(scenario, 1000);
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            double[] saving = outcomes.values(OutcomeColumn.of(Metric.GROSS_SAVING, year));
            double[] asUsual = outcomes.values(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, year));
            for (int trial = 0; trial < saving.length; trial++) {
                // A saving is a difference of costs and is rounded like them.
                assertThat(saving[trial])
                        .as("year %d, trial %d", year, trial)
                        .isLessThanOrEqualTo(outcomes.ceiling(year).grossSaving() + 1e-13 * asUsual[trial]);
            }
        }
    }

    private static Scenario inTheClass(Scenario scenario) {
        YearMonth firstMonth = scenario.appraisal().period().firstYear().firstMonth();
        return Rewriting.of(scenario)
                .withoutRisks()
                .withoutLines()
                .quantities((path, quantity) -> switch (QuantityKind.ofPath(path)) {
                    case COST_PER_BODY, VOLATILITY, PERSISTENCE, CLOSING_COST -> Quantity.of(0);
                    default -> bounded(quantity);
                })
                .with(builder -> scenario.centres().values().stream()
                        .filter(centre -> centre.opens().isAfter(firstMonth))
                        .forEach(centre -> builder.centre(
                                centre.id(),
                                to -> to.built(firstMonth.minusMonths(centre.buildMonths()), centre.buildMonths()))))
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
