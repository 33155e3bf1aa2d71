package org.counterfoil.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.simulation.TrialTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine and the reference, written apart from the same equations, agree trial by trial on the same draws. */
class AgreementTest {

    private static final int TRIALS = 40;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    static Stream<HandExample> examples() {
        return HandExamples.all().stream();
    }

    @Test
    void everyFeatureOfTheMethodIsCompared() {
        TreeSet<String> missing = new TreeSet<>(ScenarioFeatures.all());
        seeds().forEach(seed -> missing.removeAll(RandomScenario.featuresOf(RandomScenario.of(seed))));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyColumnOfEveryTrialAgrees(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        List<OutcomeColumn> columns = columnsOf(scenario);
        Simulation simulation = simulation(scenario, seed, columns);
        Outcomes outcomes = simulation.run();
        TreeMap<OutcomeColumn, double[]> values = new TreeMap<>();
        columns.forEach(column -> values.put(column, outcomes.values(column)));

        List<String> disagreements = new ArrayList<>();
        TreeMap<String, Double> bites = new TreeMap<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialTrace trace = simulation.trace(trial);
            ReferenceTrial reference = new ReferenceTrial(scenario, trace::draw);
            Agreement agreement = new Agreement(scenario, reference, "seed %d, trial %d".formatted(seed, trial));
            int index = trial;
            values.forEach((column, drawn) -> agreement.compare(column, drawn[index]));
            disagreements.addAll(agreement.disagreements());
            reference.bites().forEach(path -> bites.merge(path, 1.0, Double::sum));
        }
        bites.replaceAll((path, count) -> count / TRIALS);

        assertThat(disagreements).isEmpty();
        assertThat(positive(outcomes.bites())).isEqualTo(bites);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlanAndTheCeilingAgree(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        List<OutcomeColumn> columns = columnsOf(scenario);
        Outcomes outcomes = simulation(scenario, seed, columns).run();

        Agreement agreement = new Agreement(scenario, ReferenceTrial.plan(scenario), "seed %d, plan".formatted(seed));
        columns.forEach(column -> agreement.compare(column, outcomes.plan(column)));
        assertThat(agreement.disagreements()).isEmpty();

        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            assertClose(year, outcomes.ceiling(year).grossSaving(), ReferenceTrial.ceiling(scenario, year));
            assertClose(year, outcomes.ceiling(year).mature(), ReferenceTrial.matureCeiling(scenario, year));
        }
    }

    private static void assertClose(int year, double ceiling, double expected) {
        assertThat(ceiling)
                .as("ceiling of year %d", year)
                .isCloseTo(expected, Offset.offset(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theEngineGivesTheNumbersOnPaper(HandExample example) {
        Outcomes outcomes =
                simulation(example.scenario(), 1, example.expected().keySet()).run();
        example.expected().forEach((column, expected) -> {
            for (double value : outcomes.values(column)) {
                assertThat(value).as("%s", column).isCloseTo(expected, Offset.offset(1e-9));
            }
            if (example.asPlanned()) {
                assertThat(outcomes.plan(column)).as("plan, %s", column).isCloseTo(expected, Offset.offset(1e-9));
            }
        });
    }

    private static List<OutcomeColumn> columnsOf(Scenario scenario) {
        return OutcomeColumn.all(
                scenario.appraisal().period().years(), scenario.bodies().keySet());
    }

    private static Simulation simulation(Scenario scenario, long seed, Collection<OutcomeColumn> columns) {
        return Simulation.of(scenario)
                .sampling(Sampling.RANDOM)
                .trials(TRIALS)
                .seed(seed)
                .threads(1)
                .keeping(columns);
    }

    private static SortedMap<String, Double> positive(SortedMap<String, Double> shares) {
        TreeMap<String, Double> positive = new TreeMap<>(shares);
        positive.values().removeIf(share -> share == 0);
        return positive;
    }
}
