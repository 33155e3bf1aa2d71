package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final double NEVER = Double.NaN;

    @Test
    void tenValuesByHand() {
        Summary summary = Summary.of(new double[] {7, 1, 10, 4, 2, 9, 3, 8, 6, 5});
        // Mean 5.5; squares of the distances sum to 2·(4.5² + 3.5² + 2.5² + 1.5² + 0.5²) = 82.5, over 9.
        assertThat(summary.mean().value()).isEqualTo(5.5);
        assertThat(summary.sd().value()).isEqualTo(Math.sqrt(82.5 / 9));
        assertThat(summary.mean().standardError()).isCloseTo(Math.sqrt(82.5 / 9 / 10), within(1e-15));
        assertThat(summary.missing()).isZero();
        // The quantile at p is the value of rank ⌈10p⌉.
        assertThat(summary.quantiles().stream().map(Quantile::p).toList()).isEqualTo(Summary.PROBABILITIES);
        assertThat(summary.quantiles().stream().map(Quantile::value).toList())
                .containsExactly(1.0, 1.0, 2.0, 5.0, 8.0, 9.0, 10.0);
    }

    @Test
    void aValueThatNeverComesCountsAsTheLargestForQuantilesAndNotForTheMean() {
        Summary summary = Summary.of(new double[] {2020, NEVER, 2018, 2022, NEVER, 2019, NEVER, NEVER, 2021, 2020});
        assertThat(summary.mean().value()).isEqualTo(2020);
        assertThat(summary.missing()).isEqualTo(0.4);
        // Squares of the distances: 4 + 4 + 1 + 1 = 10, over 5; six values.
        assertThat(summary.sd().value()).isEqualTo(Math.sqrt(2));
        assertThat(summary.mean().standardError()).isCloseTo(Math.sqrt(2) / Math.sqrt(6), within(1e-15));
        assertThat(summary.quantile(0.1).value()).isEqualTo(2018);
        // In order 2018, 2019, 2020, 2020, 2021, 2022, never four times: rank 5, and rank 8.
        assertThat(summary.quantile(0.5).value()).isEqualTo(2021);
        assertThat(summary.quantile(0.8).value()).isNaN();
    }

    @Test
    void whereNoTrialHasAValueThereIsNoMean() {
        Summary summary = Summary.of(new double[] {NEVER, NEVER});
        assertThat(summary.mean().value()).isNaN();
        assertThat(summary.mean().standardError()).isNaN();
        assertThat(summary.sd().value()).isNaN();
        assertThat(summary.missing()).isEqualTo(1);
        assertThat(summary.quantile(0.05).value()).isNaN();
    }

    @Test
    void theSameValueInEveryTrialHasNoError() {
        Summary summary = Summary.of(new double[] {3, 3, 3});
        assertThat(summary.mean()).isEqualTo(new Estimate(3, 0, 0));
        assertThat(summary.quantile(0.5)).isEqualTo(new Quantile(0.5, 3, 3, 3));
    }

    @Test
    void oneTrialKnowsNoError() {
        Summary summary = Summary.of(new double[] {3});
        assertThat(summary.mean().value()).isEqualTo(3);
        assertThat(summary.mean().standardError()).isNaN();
        assertThat(summary.quantile(0.5)).isEqualTo(new Quantile(0.5, 3, Double.NaN, Double.NaN));
    }

    @Test
    void intervalsRunBetweenTheStatedRanks() {
        // By hand for the values 1 to 100 at p = 0.2: 20 ± 1.96·√(100·0.2·0.8) = 20 ± 7.84; from rank ⌊12.16⌋ = 12 to
        // rank ⌈27.84⌉ + 1 = 29.
        Summary summary = Summary.of(
                IntStream.rangeClosed(1, 100).mapToDouble(value -> value).toArray());
        assertThat(summary.quantile(0.2)).isEqualTo(new Quantile(0.2, 20, 12, 29));
        // 50 ± 9.8: from 40 to 61. 5 ± 4.27: from nobody knows where, as there is no rank 0, to 11.
        assertThat(summary.quantile(0.5)).isEqualTo(new Quantile(0.5, 50, 40, 61));
        assertThat(summary.quantile(0.05)).isEqualTo(new Quantile(0.05, 5, Double.NaN, 11));
        // 95 ± 4.27: to nobody knows where, as there is no rank 101.
        assertThat(summary.quantile(0.95)).isEqualTo(new Quantile(0.95, 95, 90, Double.NaN));
    }

    @Test
    void theErrorOfTheDeviationIsHalfThatOfTheVarianceOverTheDeviation() {
        // By hand for -2, -1, 1, 2: squares 4, 1, 1, 4, whose mean 2.5 has the error √(4·1.5²/3/4); over 2·√(10/3).
        Estimate sd = Summary.of(new double[] {-2, -1, 1, 2}).sd();
        assertThat(sd.value()).isCloseTo(Math.sqrt(10 / 3.0), within(1e-15));
        assertThat(sd.standardError()).isCloseTo(Math.sqrt(0.75) / 2 / Math.sqrt(10 / 3.0), within(1e-15));
    }

    @Test
    void intervalsOfQuantilesAreAsWideAsTheReplicatesDisagree() {
        // 0 to 4095 in order, so that replicate r has the values from 256r on. At most 2047: 8 replicates all, 8
        // none; the share's error is √(16/15·16·128²+1)/4096, 2.131 times which is 0.2752: ranks from ⌊920.6⌋ to
        // ⌈3175.4⌉ + 1.
        Summary summary = Summary.of(
                IntStream.range(0, 4096).mapToDouble(value -> value).toArray(),
                Metric.Missing.NEVER,
                Replicates.SIXTEEN);
        assertThat(summary.quantile(0.5)).isEqualTo(new Quantile(0.5, 2047, 919, 3176));
        // Dealt out evenly, the replicates have 128 values below 2047 each, but for the last, which has 127: the
        // error is √(16/15·15/16 + 1) trials, 2.131 times which is 3.01: ranks 2044 to 2053.
        Summary even = Summary.of(
                IntStream.range(0, 4096)
                        .mapToDouble(trial -> 16 * (trial % 256) + trial / 256)
                        .toArray(),
                Metric.Missing.NEVER,
                Replicates.SIXTEEN);
        assertThat(even.quantile(0.5)).isEqualTo(new Quantile(0.5, 2047, 2043, 2052));
    }

    /** Of ten trials four have no delay, as nobody goes live; the others have 10 to 60. */
    @Test
    void quantilesOfWhatMayNotExistAreOfTheTrialsInWhichItDoes() {
        double none = Double.NaN;
        double[] values = {none, 10, 60, none, 20, 50, none, 30, 40, none};
        Summary undefined = Summary.of(values, Metric.Missing.UNDEFINED, Replicates.NONE);
        assertThat(undefined.missing()).isEqualTo(0.4);
        assertThat(undefined.mean().value()).isEqualTo(35);
        assertThat(undefined.quantile(0.5).value()).isEqualTo(30);
        assertThat(undefined.quantile(0.9).value()).isEqualTo(60);
        Summary never = Summary.of(values, Metric.Missing.NEVER, Replicates.NONE);
        assertThat(never.quantile(0.5).value()).isEqualTo(50);
        assertThat(never.quantile(0.9).value()).isNaN();
        assertThat(Summary.of(new double[] {none}, Metric.Missing.UNDEFINED, Replicates.NONE)
                        .quantile(0.5)
                        .value())
                .isNaN();
    }

    @Test
    void intervalsOfQuantilesOfWhatMayNotExistAreAsWideAsTheReplicatesDisagree() {
        // As above, but in each turn only the first 64 of 256 trials have a value: 0 to 1023 in order. At most 511: 8
        // replicates have 64 of their 64, 8 none, expected 32 of each: the error is √(16/15·16·32²+1)/1024, 2.131 times
        // which is 0.27515: ranks from ⌊230.2⌋ to ⌈793.7⌉ + 1.
        double[] values = IntStream.range(0, 4096)
                .mapToDouble(trial -> trial % 256 < 64 ? trial / 256 * 64 + trial % 256 : Double.NaN)
                .toArray();
        assertThat(Summary.of(values, Metric.Missing.UNDEFINED, Replicates.SIXTEEN)
                        .quantile(0.5))
                .isEqualTo(new Quantile(0.5, 511, 229, 794));
    }

    @Test
    void aQuantileAtTheEdgeOfManyEqualValuesMayLieOnEitherSide() {
        // 0 in nine tenths of trials or so, else 1; some replicates have a few more zeros, others a few less.
        double[] values = IntStream.range(0, 4096)
                .mapToDouble(trial -> trial % 256 < 230 + trial / 256 % 2 ? 0 : 1)
                .toArray();
        Quantile quantile =
                Summary.of(values, Metric.Missing.NEVER, Replicates.SIXTEEN).quantile(0.9);
        assertThat(quantile).isEqualTo(new Quantile(0.9, 0, 0, 1));
        assertThat(Summary.of(values, Metric.Missing.NEVER, Replicates.SIXTEEN).quantile(0.5))
                .isEqualTo(new Quantile(0.5, 0, 0, 0));
    }

    @Test
    void ninetyFivePerCentIntervalsHoldTheQuantileInAboutNinetyFivePerCentOfRuns() {
        // The 0.8 quantile of a normal with mean 3 and deviation 2 is 3 + 2·0.8416212335729143. Ranks are rounded
        // outwards, which adds up to two ranks of some 50: coverage is 95% to 97%, and 500 runs know it to 1% (one
        // error).
        double truth = 3 + 2 * 0.8416212335729143;
        int held = 0;
        int heldMeans = 0;
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            double[] values = IntStream.range(0, 1000)
                    .mapToDouble(trial -> 3 + 2 * random.nextGaussian())
                    .toArray();
            Summary summary = Summary.of(values);
            Quantile quantile = summary.quantile(0.8);
            held += quantile.low() <= truth && truth <= quantile.high() ? 1 : 0;
            Estimate mean = summary.mean();
            heldMeans += Math.abs(mean.value() - 3) <= 1.96 * mean.standardError() ? 1 : 0;
        }
        assertThat(held / 500.0).isBetween(0.93, 0.975);
        assertThat(heldMeans / 500.0).isBetween(0.93, 0.97);
    }

    @Test
    void valuesFarFromZeroLoseNoDigits() {
        // NIST, Statistical Reference Datasets, NumAcc4: 10000000.2, then .1 and .3 in turn, 1,001 values; mean
        // 10000000.2, deviation 0.1 by construction. Doubles hold such values to 1e-9.
        Summary summary = Summary.of(IntStream.range(0, 1001)
                .mapToDouble(i -> i == 0 ? 10000000.2 : i % 2 == 1 ? 10000000.1 : 10000000.3)
                .toArray());
        assertThat(summary.mean().value()).isCloseTo(10000000.2, within(2e-9));
        assertThat(summary.sd().value()).isCloseTo(0.1, within(1e-8));
        // The squares of the distances: 0, and 0.01 a thousand times. They lie 0.01·1000/1001 and 0.01/1001 from their
        // mean, so
        // its error is √(0.01²·1000/1001/1000/1001), and half of that over the deviation is 0.05/1001.
        assertThat(summary.sd().standardError()).isCloseTo(0.05 / 1001, within(1e-10));
    }

    @Test
    void summarisingLeavesTheColumnAsItWas() {
        double[] values = {3, 1, 2};
        Summary.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void aQuantileThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(new double[] {1}).quantile(0.25))
                .withMessage("a summary has no quantile 0.25");
    }
}
