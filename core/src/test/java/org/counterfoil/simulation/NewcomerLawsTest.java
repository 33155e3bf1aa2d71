package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Body;
import org.counterfoil.model.BodyBuilder;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.RiskBuilder;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.plan.DriverPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes new into a scenario, or leaves it, moves no other draw, if both are over one list. */
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

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anInputMadeCertainLeavesAllOtherDrawsAsTheyWere(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        List<String> uncertain = scenario.quantities().keySet().stream()
                .filter(path -> !scenario.quantity(path).isCertain())
                .toList();
        String pinned = uncertain.get((int) (seed % uncertain.size()));
        Scenario certain = Rewriting.of(scenario)
                .quantities((path, quantity) -> path.equals(pinned)
                        ? Quantity.of(quantity.distribution().quantile(0.5))
                        : quantity)
                .scenario();
        assertThat(Rewriting.driversOf(certain)).doesNotContain(pinned);
        assertSameDraws(scenario, certain);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRiskSwitchedOffLeavesAllOtherDrawsAsTheyWere(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        List<String> all = List.copyOf(scenario.risks().keySet());
        if (all.isEmpty()) {
            return;
        }
        String off = all.get((int) (seed % all.size()));
        Scenario safer = Rewriting.of(scenario)
                .risks(risk -> risk.id().equals(off)
                        ? new Risk(off, risk.title(), 0, risk.effects(), risk.provenance())
                        : risk)
                .scenario();
        assertSameDraws(scenario, safer);
    }

    /** A longer list moves what stands behind, and nothing else: the scenario's own bits stay. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesBehindTheListChangeNoBit(long seed) {
        Simulation alone = AllColumns.simulation(RandomScenario.of(seed), 300).sampling(Sampling.SOBOL);
        DrawList longer = alone.draws().with(List.of("a", "zzz"));
        assertThat(longer.names())
                .startsWith(alone.draws().names().toArray(new String[0]))
                .endsWith("zzz", "a");
        AllColumns.assertSameBits(alone.drawing(longer).run(), alone.run());
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
        Set<String> movedTogether = movedTogether(before);
        movedTogether.addAll(movedTogether(after));
        for (Sampling sampling : Sampling.values()) {
            Simulation original =
                    AllColumns.simulation(Rewriting.of(before).scenario(), 1).sampling(sampling);
            Simulation changed =
                    AllColumns.simulation(after, 1).sampling(sampling).drawing(original.draws());
            original = original.drawing(changed.draws());
            assertThat(original.draws()).isEqualTo(changed.draws());
            for (int trial : TRIALS) {
                SortedMap<String, Double> expected =
                        new TreeMap<>(original.trace(trial).draws());
                SortedMap<String, Double> found =
                        new TreeMap<>(changed.trace(trial).draws());
                expected.keySet().removeAll(movedTogether);
                expected.keySet().retainAll(found.keySet());
                found.keySet().retainAll(expected.keySet());
                assertThat(found).as("%s, trial %d", sampling, trial).isEqualTo(expected);
            }
        }
    }

    /** Members of a stated pair, or of groups that overlap, whose draws depend on each other's. */
    private static Set<String> movedTogether(Scenario scenario) {
        return Plan.of(scenario).drivers().stream()
                .filter(driver -> driver.group() >= 0)
                .map(DriverPlan::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
