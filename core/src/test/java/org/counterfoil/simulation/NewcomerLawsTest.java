package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Body;
import org.counterfoil.model.BodyBuilder;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.RiskBuilder;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes new into a scenario moves nobody else's draws, but under Sobol's sequence, where it takes a dimension. */
class NewcomerLawsTest {

    /** In the first block, at its last trial, in the next, and far away. */
    private static final int[] TRIALS = {0, 1, 255, 256, 70_000};

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRiskThatCannotHappenChangesNoBit(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        AllColumns.assertSameBits(
                AllColumns.run(withRisk(scenario, 0), 300),
                AllColumns.run(Rewriting.of(scenario).scenario(), 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRiskThatMayHappenLeavesAllOtherDrawsAsTheyWere(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Scenario riskier = withRisk(scenario, 0.5);
        assertThat(Rewriting.driversOf(riskier)).contains("risks/newcomer/happens");
        assertSameDraws(scenario, riskier);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFurtherBodyLeavesAllOtherDrawsAsTheyWere(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Scenario larger = Rewriting.of(scenario)
                .with(builder -> builder.body("another", body -> likeTheFirst(body, scenario)))
                .scenario();
        assertThat(Rewriting.driversOf(larger)).contains("bodies/another/cost/" + firstFunctionOf(scenario));
        assertSameDraws(scenario, larger);
    }

    /** It acts on every kind of thing that an event hangs on. */
    private static Scenario withRisk(Scenario scenario, double likelihood) {
        return Rewriting.of(scenario)
                .with(builder -> builder.risk("newcomer", likelihood, NewcomerLawsTest::actEverywhere))
                .scenario();
    }

    private static void actEverywhere(RiskBuilder risk) {
        risk.scales("bodies/*/cost", new Pert(0.9, 1, 1.6))
                .addsEach("bodies/*/joins", new Uniform(-0.4, 0))
                .adds("bodies/*/leaveRate", new Uniform(0, 0.1))
                .scalesEach("functions/*/rampMonths", new Uniform(1, 2))
                .scales("functions/*/erosion", new Uniform(1, 2))
                .adds("programme/businessAsUsual/volatility", new Uniform(0, 0.01))
                .with(new Effect.Set(new PathPattern("centres/*/closes"), Quantity.of(new Uniform(3, 90)), true));
    }

    private static void likeTheFirst(BodyBuilder another, Scenario scenario) {
        Body first = scenario.bodies().values().iterator().next();
        another.centre(first.centre())
                .goLive(first.functions().values().iterator().next().goLive())
                .cost(firstFunctionOf(scenario), new Uniform(2, 20))
                .with(QuantityKind.JOINS, 0.5)
                .with(QuantityKind.LEAVE_RATE, new Uniform(0.1, 0.2))
                .with(QuantityKind.MIGRATION_COST, new Uniform(1, 2))
                .with(QuantityKind.DUAL_RUNNING_MONTHS, 3)
                .with(QuantityKind.DUAL_RUNNING, 0.1)
                .with(QuantityKind.UPKEEP, 0.1)
                .with(QuantityKind.STRANDED, new Pert(0, 0.1, 0.2));
    }

    private static String firstFunctionOf(Scenario scenario) {
        return scenario.bodies().values().iterator().next().functions().firstKey();
    }

    private static void assertSameDraws(Scenario before, Scenario after) {
        for (Sampling sampling : List.of(Sampling.RANDOM, Sampling.PHILOX, Sampling.LATIN)) {
            Simulation original =
                    AllColumns.simulation(Rewriting.of(before).scenario(), 1).sampling(sampling);
            Simulation changed = AllColumns.simulation(after, 1).sampling(sampling);
            for (int trial : TRIALS) {
                SortedMap<String, Double> expected = original.trace(trial).draws();
                SortedMap<String, Double> found =
                        new TreeMap<>(changed.trace(trial).draws());
                found.keySet().retainAll(expected.keySet());
                assertThat(found).as("%s, trial %d", sampling, trial).isEqualTo(expected);
            }
        }
    }
}
