package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.SimulationSettings;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {

    private static final OutcomeColumn COST = OutcomeColumn.of(Metric.RUNNING_LINES, 0);

    /** A cost of 0 to 1, and a share that its bound of 1 holds back in half of the trials. */
    private static Scenario scenario() {
        Quantity oftenOutside = Quantity.of(new Uniform(0.5, 1.5)).withPlanValue(1);
        return Rewriting.of(OnlyLines.add(OnlyLines.over(3), "cost", Quantity.of(new Uniform(0, 1)))
                        .settings(new SimulationSettings(1000, 9, Sampling.RANDOM))
                        .build())
                .quantities((path, quantity) -> path.equals("functions/hr/transferable") ? oftenOutside : quantity)
                .scenario();
    }

    @Test
    void aMeanIsRunUntilItsIntervalIsNarrowEnough() {
        // 1.96·√(1/12)/√n is 0.0063 at 8,000 trials and 0.0045 at 16,000; 1,000 are doubled.
        Precision mean = Precision.ofMean(COST, 0.005);
        Outcomes outcomes = Simulation.of(scenario()).runUntil(List.of(mean), 1_000_000);
        assertThat(outcomes.trials()).isEqualTo(16_000);
        assertThat(mean.isReachedBy(outcomes)).isTrue();
        assertThat(mean.reachedBy(outcomes))
                .isEqualTo(outcomes.summary(COST).mean().halfWidth())
                .isBetween(0.0044, 0.0046);
    }

    @Test
    void aQuantileIsRunUntilBothEndsOfItsIntervalAreNear() {
        // That of a uniform at 0.9 has 1.96·√(0.9·0.1/n): about 0.0093 at 4,000 and 0.0066 at 8,000.
        Precision quantile = Precision.ofQuantile(COST, 0.9, 0.0078);
        assertThat(Simulation.of(scenario())
                        .runUntil(List.of(quantile), 1_000_000)
                        .trials())
                .isEqualTo(8_000);
    }

    @Test
    void allFiguresMustBeKnown() {
        // The mean at 4,000 (1.96·√(1/12)/√4000 = 0.0089); the quantile as above.
        List<Precision> both = List.of(Precision.ofMean(COST, 0.01), Precision.ofQuantile(COST, 0.9, 0.0078));
        assertThat(Simulation.of(scenario())
                        .runUntil(both.subList(0, 1), 1_000_000)
                        .trials())
                .isEqualTo(4_000);
        assertThat(Simulation.of(scenario()).runUntil(both, 1_000_000).trials()).isEqualTo(8_000);
    }

    @ParameterizedTest
    @EnumSource
    void whatComesOfItIsARunOfAsManyTrials(Sampling sampling) {
        Simulation simulation = Simulation.of(scenario())
                .sampling(sampling)
                .keeping(List.of(COST))
                .keepingQuantities(List.of("lines/cost/amount/2013-14"));
        int first = simulation.trials();
        Outcomes grown = simulation.runUntil(List.of(Precision.ofMean(COST, 1e-12)), 8 * first);
        Outcomes atOnce = simulation.trials(8 * first).run();
        assertThat(grown.trials()).isEqualTo(8 * first);
        assertThat(grown.columns()).isEqualTo(atOnce.columns());
        for (OutcomeColumn column : grown.columns()) {
            assertThat(grown.values(column)).isEqualTo(atOnce.values(column));
        }
        assertThat(grown.quantity("lines/cost/amount/2013-14")).isEqualTo(atOnce.quantity("lines/cost/amount/2013-14"));
        assertThat(grown.bites()).isEqualTo(atOnce.bites()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} at most")
    @ValueSource(ints = {4_000, 5_000, 7_999})
    void thereAreNeverMoreTrialsThanTheMost(int most) {
        Precision mean = Precision.ofMean(COST, 1e-9);
        Outcomes outcomes = Simulation.of(scenario()).runUntil(List.of(mean), most);
        assertThat(outcomes.trials()).isEqualTo(4_000);
        assertThat(mean.isReachedBy(outcomes)).isFalse();
    }

    @Test
    void whatHasNoIntervalIsNeverKnown() {
        Precision mean = Precision.ofMean(COST, 10);
        Outcomes one = Simulation.of(scenario()).trials(1).runUntil(List.of(mean), 1);
        assertThat(mean.reachedBy(one)).isNaN();
        assertThat(mean.isReachedBy(one)).isFalse();
    }

    @Test
    void progressNeverFalls() {
        List<Integer> done = new ArrayList<>();
        List<Integer> goals = new ArrayList<>();
        Simulation.of(scenario())
                .listener((number, goal) -> {
                    done.add(number);
                    goals.add(goal);
                    return true;
                })
                .runUntil(List.of(Precision.ofMean(COST, 1e-9)), 4_000);
        assertThat(done).isSorted().contains(1_000, 2_000, 4_000).endsWith(4_000);
        assertThat(goals).isSorted().contains(1_000, 2_000, 4_000);
    }

    @Test
    void itMayBeStoppedLater() {
        Simulation stopped =
                Simulation.of(scenario()).listener((done, goal) -> goal < 2_000).threads(1);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> stopped.runUntil(List.of(Precision.ofMean(COST, 1e-9)), 64_000));
    }

    @Test
    void whatCannotBeIsRefused() {
        Simulation simulation = Simulation.of(scenario());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Precision.ofMean(COST, 0))
                .withMessage("a half-width is above 0, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Precision.ofQuantile(COST, 0.25, 1))
                .withMessage("a summary has no quantile 0.25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.runUntil(List.of(), 999))
                .withMessage("the first 1000 trials are more than the most, 999");
        OutcomeColumn later = OutcomeColumn.of(Metric.RUNNING_LINES, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.runUntil(List.of(Precision.ofMean(later, 1)), 2_000))
                .withMessage("the scenario has no column " + later);
    }
}
