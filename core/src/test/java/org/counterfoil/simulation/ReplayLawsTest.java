package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A trial has the same bits however it is computed. */
class ReplayLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNumberOfThreadsChangesNoBit(long seed) {
        Simulation simulation = AllColumns.simulation(RandomScenario.of(seed), 1000);
        Outcomes onOne = simulation.threads(1).run();
        AllColumns.assertSameBits(simulation.threads(2).run(), onOne);
        AllColumns.assertSameBits(simulation.threads(8).run(), onOne);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFirstHundredOfAThousandTrialsAreTheHundred(long seed) {
        Simulation simulation = AllColumns.simulation(RandomScenario.of(seed), 1000);
        Outcomes thousand = simulation.run();
        Outcomes hundred = simulation.trials(100).run();
        List<OutcomeColumn> different = new ArrayList<>();
        for (OutcomeColumn column : hundred.columns()) {
            if (!Arrays.equals(hundred.values(column), Arrays.copyOf(thousand.values(column), 100))) {
                different.add(column);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTrialReplayedAloneHasTheBitsItHadInTheRun(long seed) {
        Simulation simulation = AllColumns.simulation(RandomScenario.of(seed), 600);
        Outcomes run = simulation.run();
        for (int trial : new int[] {0, 1, 7, 255, 256, 511, 512, 599}) {
            TrialTrace trace = simulation.trace(trial);
            List<String> different = new ArrayList<>();
            trace.outcomes().forEach((column, value) -> {
                if (AllColumns.bits(value) != AllColumns.bits(run.values(column)[trial])) {
                    different.add(column + ": " + value + " alone, " + run.values(column)[trial] + " in the run");
                }
            });
            assertThat(trace.outcomes().keySet()).isEqualTo(run.columns());
            assertThat(different).as("trial %d", trial).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void underEverySamplingThreadsAndReplayChangeNoBitAndALongerRunBeginsAlike(Sampling sampling) {
        Simulation simulation =
                AllColumns.simulation(RandomScenario.of(515), 4096).sampling(sampling);
        Outcomes onOne = simulation.run();
        AllColumns.assertSameBits(simulation.threads(3).run(), onOne);
        Outcomes longer = simulation.trials(8192).run();
        for (OutcomeColumn column : onOne.columns()) {
            assertThat(Arrays.equals(Arrays.copyOf(longer.values(column), 4096), onOne.values(column)))
                    .as("%s", column)
                    .isTrue();
        }
        for (int trial : new int[] {0, 255, 256, 4095, 4096, 8191}) {
            simulation
                    .trace(trial)
                    .outcomes()
                    .forEach((column, value) -> assertThat(AllColumns.bits(value))
                            .isEqualTo(AllColumns.bits(longer.values(column)[trial])));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepingFewerColumnsChangesNoBitOfThose(long seed) {
        // Without run rates the levels at the ends of the years are not computed at all.
        Simulation simulation = AllColumns.simulation(RandomScenario.of(seed), 300);
        Outcomes everything = simulation.run();
        OutcomeColumn value = OutcomeColumn.of(Metric.NET_PRESENT_VALUE);
        OutcomeColumn overrun = OutcomeColumn.of(Metric.OVERRUN_RATIO);
        Outcomes little = simulation.keeping(List.of(value, overrun)).run();
        AllColumns.assertSameBits(little, everything, little.columns());
    }

    @Test
    void anotherSeedGivesOtherTrials() {
        Scenario scenario = RandomScenario.of(512);
        OutcomeColumn value = OutcomeColumn.of(Metric.NET_PRESENT_VALUE);
        Simulation simulation = AllColumns.simulation(scenario, 10);
        assertThat(simulation.seed(1).run().values(value))
                .isNotEqualTo(simulation.seed(2).run().values(value));
    }
}
