package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every plan: everybody comes, nobody goes, and it costs what it costs. */
class PlanLawsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(511, 570);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlanOverrunsByExactlyNothing(long seed) {
        Outcomes outcomes = run(RandomScenario.of(seed));
        assertThat(outcomes.plan(OutcomeColumn.of(Metric.OVERRUN_RATIO))).isEqualTo(1.0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inThePlanEveryBodyMovesAndNoneGivesUpOrLeaves(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Outcomes outcomes = run(scenario);
        if (!plansToBeLate(scenario)) {
            assertThat(outcomes.plan(OutcomeColumn.of(Metric.BODIES_MOVED)))
                    .isEqualTo(scenario.bodies().size());
            assertThat(outcomes.plan(OutcomeColumn.of(Metric.BODIES_LIVE)))
                    .isEqualTo(scenario.bodies().size());
        }
        assertThat(outcomes.plan(OutcomeColumn.of(Metric.BODIES_WITHDRAWN))).isZero();
        assertThat(outcomes.plan(OutcomeColumn.of(Metric.BODIES_LEFT))).isZero();
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            assertThat(outcomes.plan(OutcomeColumn.of(Metric.LEAVING, year))).isZero();
            assertThat(outcomes.plan(OutcomeColumn.of(Metric.CLOSING, year))).isZero();
        }
    }

    /** A plan that states its own delay may run past the last year. */
    private static boolean plansToBeLate(Scenario scenario) {
        return scenario.quantities().entrySet().stream().anyMatch(entry -> {
            QuantityKind kind = QuantityKind.ofPath(entry.getKey());
            return kind.isDeviationFromPlan() && entry.getValue().planValue() != kind.defaultValue();
        });
    }

    private static Outcomes run(Scenario scenario) {
        return AllColumns.run(scenario, 1);
    }
}
