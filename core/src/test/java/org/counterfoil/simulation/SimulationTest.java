package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.model.SimulationSettings;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final OutcomeColumn RUNNING = OutcomeColumn.of(Metric.RUNNING_LINES, 0);
    private static final OutcomeColumn NET = OutcomeColumn.of(Metric.NET_SAVING, 0);

    /** Its only uncertainty: a running cost of 0 to 1 in the first year. */
    private static Scenario scenario() {
        return OnlyLines.add(OnlyLines.over(3), "cost", Quantity.of(new Uniform(0, 1)))
                .settings(new SimulationSettings(512, 9, Sampling.RANDOM))
                .build();
    }

    @Test
    void aSimulationStartsAsTheScenarioAsks() {
        Simulation simulation = Simulation.of(scenario());
        assertThat(simulation.trials()).isEqualTo(512);
        assertThat(simulation.seed()).isEqualTo(9);
        assertThat(simulation.run().trials()).isEqualTo(512);
    }

    @ParameterizedTest(name = "{0} trials")
    @ValueSource(ints = {1, 2, 255, 256, 257, 1000})
    void anyNumberOfTrialsIsRunEachWithItsOwnDraw(int trials) {
        double[] costs = Simulation.of(scenario())
                .trials(trials)
                .keeping(List.of(RUNNING))
                .run()
                .values(RUNNING);
        double[] uniforms = new double[trials];
        Streams.uniforms(Streams.key(9, "lines/cost/amount/2013-14"), 0, uniforms);
        assertThat(costs).isEqualTo(uniforms);
    }

    @Test
    void noTrialsAndNoThreadsAreRefused() {
        Simulation simulation = Simulation.of(scenario());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.trials(0))
                .withMessage("trials are at least 1, but were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.threads(0))
                .withMessage("threads are at least 1, but were 0");
    }

    @ParameterizedTest(name = "{0} asked for")
    @CsvSource({"1,4096", "4096,4096", "4097,8192", "100000,131072", "1073741824,1073741824"})
    void evenSamplingsRunTheNextPowerOfTwo(int asked, int run) {
        Simulation simulation = Simulation.of(scenario()).trials(asked);
        assertThat(simulation.trials()).isEqualTo(asked);
        assertThat(simulation.sampling(Sampling.SOBOL).trials()).isEqualTo(run);
        assertThat(simulation.sampling(Sampling.LATIN).trials()).isEqualTo(run);
        assertThat(simulation.sampling(Sampling.PHILOX).trials()).isEqualTo(asked);
    }

    @Test
    void moreTrialsThanReplicatesCanHaveAreRefused() {
        Simulation simulation = Simulation.of(scenario()).trials((1 << 30) + 1).sampling(Sampling.LATIN);
        assertThatIllegalArgumentException()
                .isThrownBy(simulation::trials)
                .withMessage("trials are at most 1073741824 under latin sampling, but were 1073741825");
        assertThatIllegalArgumentException().isThrownBy(simulation::run);
    }

    @Test
    void moreDriversThanSobolHasDimensionsAreRefused() {
        ScenarioBuilder builder = OnlyLines.over(2);
        for (int line = 0; line <= 1000; line++) {
            OnlyLines.add(builder, "line" + line, Quantity.of(new Uniform(0, 1)));
        }
        Simulation simulation = Simulation.of(builder.build());
        assertThat(simulation.sampling(Sampling.LATIN).trials(1).run().trials()).isEqualTo(4096);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.sampling(Sampling.SOBOL))
                .withMessage(
                        "sobol sampling has 1000 dimensions, but 1001 inputs are uncertain; write latin or random");
    }

    @ParameterizedTest
    @EnumSource
    void aScenarioWithoutUncertaintyIsItsPlanInEveryTrial(Sampling sampling) {
        Scenario certain =
                OnlyLines.add(OnlyLines.over(2), "cost", Quantity.of(3)).build();
        Outcomes outcomes = Simulation.of(certain)
                .sampling(sampling)
                .trials(4096)
                .keeping(List.of(RUNNING))
                .run();
        assertThat(outcomes.values(RUNNING)).containsOnly(3);
        assertThat(outcomes.summary(RUNNING).mean()).isEqualTo(new Estimate(3, 0, 0));
    }

    @Test
    void onlyTheColumnsAskedForAreKept() {
        Outcomes outcomes = Simulation.of(scenario()).keeping(List.of(NET, NET)).run();
        assertThat(outcomes.columns()).containsExactly(NET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.values(OutcomeColumn.of(Metric.NET_PRESENT_VALUE)))
                .withMessageContaining("NET_PRESENT_VALUE")
                .withMessageEndingWith("was not kept; name it in Simulation.keeping");
    }

    @Test
    void aColumnThatTheScenarioDoesNotHaveIsRefused() {
        Simulation simulation = Simulation.of(scenario());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.keeping(List.of(OutcomeColumn.of(Metric.NET_SAVING, 3))))
                .withMessage("the scenario has no column " + OutcomeColumn.of(Metric.NET_SAVING, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.keeping(List.of(OutcomeColumn.of(Metric.CHARGE, 0, "nobody"))))
                .withMessage("the scenario has no column " + OutcomeColumn.of(Metric.CHARGE, 0, "nobody"));
    }

    @Test
    void everyColumnHasAPlanValueKeptOrNot() {
        Outcomes outcomes = Simulation.of(scenario()).keeping(List.of(NET)).run();
        assertThat(outcomes.plan(RUNNING)).isEqualTo(0.5); // the middle of the range
        assertThat(outcomes.plan(NET)).isEqualTo(-0.5);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 5})
    void theListenerHearsOfProgressThatNeverFallsAndOfTheEnd(int threads) {
        List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
        Simulation.of(scenario())
                .trials(5000)
                .threads(threads)
                .listener((done, trials) -> {
                    assertThat(trials).isEqualTo(5000);
                    heard.add(done);
                    return true;
                })
                .run();
        assertThat(heard).isSorted().endsWith(5000);
    }

    @Test
    void aLongRunIsReportedOnTheWayAndCanBeStopped() {
        AtomicInteger heard = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Simulation.of(scenario())
                        .trials(50_000_000)
                        .threads(2)
                        .keeping(List.of())
                        .listener((done, trials) -> heard.incrementAndGet() < 2)
                        .run())
                .withMessageMatching("the simulation was stopped after \\d+ of 50000000 trials");
        assertThat(heard).hasValue(2);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    void anInterruptStopsTheRunAndIsKept(int threads) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Simulation.of(scenario())
                        .trials(50_000_000)
                        .threads(threads)
                        .keeping(List.of())
                        .run());
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    void whatTheListenerThrowsReachesTheCallerAsItIs(int threads) {
        IllegalStateException failure = new IllegalStateException("disk full");
        assertThatThrownBy(() -> Simulation.of(scenario())
                        .trials(2000)
                        .threads(threads)
                        .listener((done, trials) -> {
                            throw failure;
                        })
                        .run())
                .isSameAs(failure);
    }

    @Test
    void aBoundThatHoldsADrawBackIsCountedByItsQuantity() {
        // A share drawn from 0.5 to 1.5 lies above 1 in half of the trials; a cost above 0 never.
        Scenario bitten = Rewriting.of(scenario())
                .quantities((path, quantity) -> path.equals("functions/hr/transferable")
                        ? Quantity.of(new Uniform(0.5, 1.5)).withPlanValue(1)
                        : quantity)
                .scenario();
        Outcomes outcomes = Simulation.of(bitten).trials(40_000).run();
        assertThat(outcomes.bites()).containsOnlyKeys("functions/hr/transferable");
        assertThat(outcomes.bites().getOrDefault("functions/hr/transferable", 0.0))
                .isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(40_000)));
        assertThat(Simulation.of(scenario()).run().bites()).isEmpty();
    }

    @Test
    void onlyTheTrialsOfTheRunAreCounted() {
        // A block computes 256 trials; of a run of one, one counts. It starts above its bound in about half of the
        // seeds.
        Scenario bitten = Rewriting.of(scenario())
                .quantities((path, quantity) -> path.equals("functions/hr/transferable")
                        ? Quantity.of(new Uniform(0.5, 1.5)).withPlanValue(1)
                        : quantity)
                .scenario();
        for (long seed = 1; seed <= 20; seed++) {
            Simulation one = Simulation.of(bitten).trials(1).seed(seed);
            double share = one.run().bites().getOrDefault("functions/hr/transferable", 0.0);
            assertThat(share).isEqualTo(one.trace(0).draw("functions/hr/transferable") > 1 ? 1 : 0);
        }
    }

    @Test
    void risksThatMultiplyOneAnotherWithoutEndAreRefused() {
        ScenarioBuilder builder = OnlyLines.over(4).body("x", body -> body.with(QuantityKind.MIGRATION_COST, 2));
        for (int i = 0; i < 15; i++) {
            builder.risk("r" + i, 1, risk -> risk.scales("bodies/*/migrationCost", 100));
        }
        Simulation simulation = Simulation.of(builder.build()).trials(2);
        assertThatThrownBy(simulation::run)
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageMatching(
                        "risks: together make \\w+ larger than 1e30 in a trial; make their effects smaller");
    }

    @Test
    void aTraceNamesWhatWasDrawn() {
        TrialTrace trace = Simulation.of(scenario()).trace(3);
        assertThat(trace.draws()).containsOnlyKeys("lines/cost/amount/2013-14");
        assertThat(trace.outcomes().getOrDefault(RUNNING, Double.NaN))
                .isEqualTo(trace.draw("lines/cost/amount/2013-14"));
        assertThat(trace.toString())
                .startsWith("trial 3\ndrawn:\n  lines/cost/amount/2013-14  ")
                .contains("\ncame out:\n", "\n  paybackYear ", "  never", "\n  netSaving ")
                .doesNotContain("@");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace.draw("luck"))
                .withMessage("there is no driver 'luck'");
    }
}
