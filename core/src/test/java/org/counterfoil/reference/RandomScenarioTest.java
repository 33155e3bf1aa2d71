package org.counterfoil.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two hundred random scenarios leave no feature of the method out, and the reference has an answer to each of them. */
class RandomScenarioTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void everyFeatureOccurs() {
        TreeSet<String> missing = new TreeSet<>(ScenarioFeatures.all());
        seeds().forEach(seed -> missing.removeAll(RandomScenario.featuresOf(RandomScenario.of(seed))));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moneyThatIsSpentIsPaidBySomebodyAndCountedOrNot(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        ReferenceTrial trial = new ReferenceTrial(scenario, draws(scenario, seed));
        double change = 0;
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            change += trial.value(OutcomeColumn.of(Metric.IMPLEMENTATION, year))
                    + trial.value(OutcomeColumn.of(Metric.DUAL_RUNNING, year))
                    + trial.value(OutcomeColumn.of(Metric.STRANDED, year));
        }
        assertThat(sum(trial, Metric.COST_COUNTED, Metric.COST_LEFT_OUT, Metric.COST_NOT_COLLATED))
                .isCloseTo(change, within(change));
        assertThat(sum(
                        trial,
                        Metric.PAID_BY_CENTRE,
                        Metric.PAID_BY_BODY,
                        Metric.PAID_BY_SUPPLIER,
                        Metric.PAID_BY_PROGRAMME,
                        Metric.PAID_BY_UNKNOWN))
                .isCloseTo(change, within(change));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyColumnHasAFiniteValueOrNone(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        ReferenceTrial trial = new ReferenceTrial(scenario, draws(scenario, seed));
        for (OutcomeColumn column : OutcomeColumn.all(
                scenario.appraisal().period().years(), scenario.bodies().keySet())) {
            assertThat(Double.isInfinite(trial.value(column))).as("%s", column).isFalse();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlanOverrunsNothing(long seed) {
        // Every number is at its plan value in both parts of the ratio.
        assertThat(ReferenceTrial.plan(RandomScenario.of(seed)).value(OutcomeColumn.of(Metric.OVERRUN_RATIO)))
                .isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void whatCanHappenToABodyOrACentreDoes() {
        TreeSet<Metric> happened = new TreeSet<>();
        TreeSet<Metric> missing = new TreeSet<>();
        TreeSet<String> bites = new TreeSet<>();
        seeds().forEach(seed -> {
            Scenario scenario = RandomScenario.of(seed);
            ReferenceTrial trial = new ReferenceTrial(scenario, draws(scenario, seed));
            bites.addAll(trial.bites());
            for (OutcomeColumn column : OutcomeColumn.all(
                    scenario.appraisal().period().years(), scenario.bodies().keySet())) {
                double value = trial.value(column);
                (Double.isNaN(value) ? missing : value != 0 ? happened : new TreeSet<Metric>()).add(column.metric());
            }
        });
        assertThat(happened).containsExactlyInAnyOrder(Metric.values());
        assertThat(missing)
                .contains(
                        Metric.PAYBACK_YEAR,
                        Metric.DELAY_MONTHS,
                        Metric.MEAN_DELAY_MONTHS,
                        Metric.UNIT_COST_RATIO,
                        Metric.PUBLISHED_OVERRUN_RATIO);
        assertThat(bites).hasSizeGreaterThan(10);
    }

    private static double sum(ReferenceTrial trial, Metric... metrics) {
        double sum = 0;
        for (Metric metric : metrics) {
            sum += trial.value(OutcomeColumn.of(metric));
        }
        return sum;
    }

    /** Differences of the order of summation. */
    private static Offset<Double> within(double size) {
        return Offset.offset(1e-12 * Math.abs(size));
    }

    /** Independent draws of every driver. */
    private static ToDoubleFunction<String> draws(Scenario scenario, long seed) {
        Random random = new Random(seed);
        TreeMap<String, Double> draws = new TreeMap<>();
        for (Driver driver : scenario.drivers()) {
            draws.put(driver.name(), driver.distribution().quantile(random.nextDouble()));
        }
        return name -> draws.getOrDefault(name, Double.NaN);
    }
}
