package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 95% intervals hold the truth in 95% of runs, on a case whose truth is known: a cost from 0 to 1 that two risks scale by
 * factors from 0 to 1.
 *
 * <p>The product of three uniforms has the mean 1/8, and minus its logarithm has the gamma distribution of shape 3. 500 runs
 * know a coverage of 95% to a standard error of 1%.
 */
class CoverageTest {

    private static final int SEEDS = 500;
    private static final OutcomeColumn COST = OutcomeColumn.of(Metric.RUNNING_LINES, 0);

    /** Probability of a cost of at least a fifth: 1 - x(1 - ln x + ln² x/2), by hand. */
    private static final double AT_LEAST_A_FIFTH = 0.2190833781;

    /** Its standard deviation: the mean of the squares is 1/27, so √(1/27 - 1/64). */
    private static final double DEVIATION = Math.sqrt(37 / 1728.0);

    /** Of a cost of at least 0.8. */
    private static final double AT_LEAST_FOUR_FIFTHS = 0.0015679412;

    /** The cost whose probability p of being reached is 1 - 0.025^(1/4096): solved numerically, SciPy 1.17. */
    private static final double ONE_IN_FORTY_UNSEEN = 0.832219829363;

    /** Its quantiles at 0.5 and 0.9: exp of minus those of the gamma distribution at 0.5 and 0.1; SciPy 1.17. */
    private static final double MEDIAN = 0.0689716096;

    private static final double P90 = 0.3321843051;

    private static Scenario scenario() {
        return Rewriting.of(OnlyLines.add(OnlyLines.over(2), "cost", Quantity.of(new Uniform(0, 1)))
                        .build())
                .with(builder -> builder.risk("first", 1, risk -> risk.scales("lines/cost", new Uniform(0, 1)))
                        .risk("second", 1, risk -> risk.scales("lines/cost", new Uniform(0, 1))))
                .scenario();
    }

    @ParameterizedTest
    @EnumSource
    void intervalsHoldTheTruthInNinetyFivePerCentOfRuns(Sampling sampling) {
        Simulation simulation = simulation(sampling);
        int means = 0;
        int probabilities = 0;
        int deviations = 0;
        int medians = 0;
        int tails = 0;
        int rare = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Outcomes outcomes = simulation.seed(seed).run();
            Summary summary = outcomes.summary(COST);
            means += holds(summary.mean(), 0.125);
            deviations += holds(summary.sd(), DEVIATION);
            medians += holds(summary.quantile(0.5), MEDIAN);
            tails += holds(summary.quantile(0.9), P90);
            probabilities += holds(outcomes.share(outcomes.values(COST), cost -> cost >= 0.2), AT_LEAST_A_FIFTH);
            rare += holds(outcomes.share(outcomes.values(COST), cost -> cost >= 0.8), AT_LEAST_FOUR_FIFTHS);
        }
        assertThat(means / (double) SEEDS).as("mean").isBetween(0.93, 0.97);
        // A little narrow, as the column is skewed: method, section 8.
        assertThat(deviations / (double) SEEDS).as("standard deviation").isBetween(0.92, 0.97);
        assertThat(probabilities / (double) SEEDS).as("probability").isBetween(0.93, 0.97);
        // Ranks are rounded outwards, and so is a probability of which replicates see one or two trials.
        assertThat(medians / (double) SEEDS).as("median").isBetween(0.93, 0.975);
        assertThat(tails / (double) SEEDS).as("90% quantile").isBetween(0.93, 0.975);
        assertThat(rare / (double) SEEDS).as("small probability").isBetween(0.93, 0.975);
    }

    /**
     * In no trial of 4,096 is what has one chance in forty of that if trials are independent; it is not likelier where they
     * lie evenly. Of 500 runs at most 12.5 are expected, and 27 or more once in ten thousand.
     */
    @ParameterizedTest
    @EnumSource
    void whatHappensInNoTrialIsAsRareAsSaid(Sampling sampling) {
        Simulation simulation = simulation(sampling);
        int unseen = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Outcomes outcomes = simulation.seed(seed).run();
            Estimate share = outcomes.share(outcomes.values(COST), cost -> cost >= ONE_IN_FORTY_UNSEEN);
            unseen += share.value() == 0 ? 1 : 0;
        }
        assertThat(unseen).isLessThan(27);
    }

    /**
     * A run that stops as soon as its interval is narrow stops where the interval is narrow by luck. With a half-width that
     * one run in two has at once, the other going on, that costs too little to see.
     */
    @ParameterizedTest
    @EnumSource
    void intervalsHoldTheTruthThoughTheyDecideWhenToStop(Sampling sampling) {
        Simulation simulation = simulation(sampling);
        double[] halfWidths = LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(
                        seed -> simulation.seed(seed).run().summary(COST).mean().halfWidth())
                .sorted()
                .toArray();
        Precision wanted = Precision.ofMean(COST, halfWidths[SEEDS / 2]);
        int held = 0;
        int stoppedAtOnce = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Outcomes outcomes = simulation.seed(seed).runUntil(List.of(wanted), 1 << 16);
            assertThat(wanted.isReachedBy(outcomes)).isTrue();
            stoppedAtOnce += outcomes.trials() == simulation.trials() ? 1 : 0;
            held += holds(outcomes.summary(COST).mean(), 0.125);
        }
        assertThat(stoppedAtOnce).isEqualTo(SEEDS / 2 + 1);
        assertThat(held / (double) SEEDS).isBetween(0.93, 0.97);
    }

    private static Simulation simulation(Sampling sampling) {
        return Simulation.of(scenario())
                .sampling(sampling)
                .trials(4096)
                .threads(1)
                .keeping(List.of(COST));
    }

    private static int holds(Estimate estimate, double truth) {
        return Math.abs(estimate.value() - truth) <= estimate.halfWidth() ? 1 : 0;
    }

    private static int holds(Quantile quantile, double truth) {
        return quantile.low() <= truth && truth <= quantile.high() ? 1 : 0;
    }
}
