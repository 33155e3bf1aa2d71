package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.counterfoil.reference.ReferenceTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quantity that is kept is the one the trial computed with. */
class KeptQuantitiesTest {

    private static final String COST = "lines/cost/amount/2013-14";

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theyHaveTheSameBitsOnAnyNumberOfThreadsAndChangeNoneOfTheOutcomes(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Simulation simulation = AllColumns.simulation(scenario, 1000);
        Simulation keeping = simulation.keepingQuantities(scenario.quantities().keySet());
        Outcomes onOne = keeping.run();
        Outcomes onThree = keeping.threads(3).run();

        AllColumns.assertSameBits(onOne, simulation.run());
        assertThat(scenario.quantities().keySet())
                .allSatisfy(path -> assertThat(onThree.quantity(path)).isEqualTo(onOne.quantity(path)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theyAreThoseThatTheReferenceMakesOfTheSameDraws(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Set<String> paths = scenario.quantities().keySet();
        // More than a block of 256, so that the second block is compared too.
        Simulation simulation = AllColumns.simulation(scenario, 300).keepingQuantities(paths);
        Outcomes outcomes = simulation.run();
        List<String> different = new ArrayList<>();
        for (int trial : new int[] {0, 1, 255, 256, 299}) {
            ReferenceTrial reference = new ReferenceTrial(scenario, simulation.trace(trial)::draw);
            for (String path : paths) {
                double found = outcomes.quantity(path)[trial];
                double expected = reference.quantity(path);
                // Scales are multiplied in another order, at most a few of them: a part in 1e12.
                if (Math.abs(found - expected) > 1e-12 * Math.abs(expected)) {
                    different.add("trial %d, %s: %s, not %s".formatted(trial, path, found, expected));
                }
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void aRiskThatAlwaysHappensScalesBeforeItAdds() {
        Scenario scenario = OnlyLines.add(OnlyLines.over(3), "cost", Quantity.of(new Uniform(0, 1)))
                .risk("dearer", 1, risk -> risk.adds(COST, new Fixed(3)).scales(COST, new Fixed(2)))
                .build();
        Simulation simulation = Simulation.of(scenario).trials(300).keepingQuantities(List.of(COST));
        double[] costs = simulation.run().quantity(COST);

        for (int trial : new int[] {0, 257}) {
            assertThat(costs[trial]).isEqualTo(2 * simulation.trace(trial).draw(COST) + 3);
        }
    }

    @Test
    void oneThatWasNotKeptOrDoesNotExistIsRefusedByName() {
        Scenario scenario =
                OnlyLines.add(OnlyLines.over(3), "cost", Quantity.of(1)).build();
        Simulation simulation = Simulation.of(scenario).trials(3);
        Outcomes outcomes = simulation.run();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.quantity(COST))
                .withMessage("the quantity '%s' was not kept; name it in Simulation.keepingQuantities", COST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.keepingQuantities(List.of("bodies/nobody/delay")))
                .withMessage("there is no quantity 'bodies/nobody/delay'");
    }
}
