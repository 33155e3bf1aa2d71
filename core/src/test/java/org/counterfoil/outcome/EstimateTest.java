package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void aShareOfTrialsByHand() {
        // 30 of 100; smoothed 30.5/101, whose error is √(0.30198·0.69802/100).
        Estimate share = independent(30, 100);
        assertThat(share.value()).isEqualTo(0.3);
        assertThat(share.standardError()).isCloseTo(Math.sqrt(30.5 * 70.5) / 101 / 10, within(1e-16));
    }

    @Test
    void whatNeverHappenedIsNotKnownToBeImpossible() {
        // 0 of 100: √(0.5/101 · 100.5/101 / 100), about 0.7%.
        Estimate never = independent(0, 100);
        assertThat(never.value()).isZero();
        assertThat(never.standardError()).isCloseTo(Math.sqrt(0.5 * 100.5) / 101 / 10, within(1e-16));
        Estimate always = independent(100, 100);
        assertThat(always.value()).isEqualTo(1);
        assertThat(always.standardError()).isCloseTo(never.standardError(), within(1e-16));
    }

    @Test
    void moreTrialsThanAnIntHoldsAreCounted() {
        assertThat(independent(5_000_000_000L, 10_000_000_000L).value()).isEqualTo(0.5);
    }

    @Test
    void aTrialBelongsToTheReplicateWhoseTurnItIs() {
        assertThat(Replicates.SIXTEEN.of(0)).isZero();
        assertThat(Replicates.SIXTEEN.of(255)).isZero();
        assertThat(Replicates.SIXTEEN.of(256)).isEqualTo(1);
        assertThat(Replicates.SIXTEEN.of(4095)).isEqualTo(15);
        assertThat(Replicates.SIXTEEN.of(4096)).isZero();
        assertThat(Replicates.SIXTEEN.of(3_000_000_000L)).isEqualTo((int) (3_000_000_000L / 256 % 16));
        assertThat(Replicates.NONE.of(70_000)).isZero();
    }

    @Test
    void theErrorOfAMeanIsThatOfTheReplicatesMeans() {
        // Replicate r has the mean r, from 0 to 15: their mean is 7.5, their variance 16·17/12, by hand; the error
        // is the root of a sixteenth. How trials scatter within a replicate (by ±100) does not count.
        Estimate mean =
                mean(values(8192, trial -> trial / 256 % 16 + (trial % 2 == 0 ? 100 : -100)), Replicates.SIXTEEN);
        assertThat(mean.value()).isEqualTo(7.5);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(16 * 17 / 12.0 / 16), within(1e-14));
        // Student's t with 15 degrees of freedom: 2.131 (any table).
        assertThat(mean.halfWidth()).isCloseTo(2.131 * mean.standardError(), within(0.0005 * mean.standardError()));
    }

    @Test
    void missingValuesAreLeftOutOfTheErrorToo() {
        // Replicates 0 to 7 have 256 values of 1, replicates 8 to 15 have 128 values of 4: the mean is 2, the distances
        // sum to -256 and 256, whose squares sum to 2^20; times 16/15, over 3072².
        Estimate mean =
                mean(values(4096, trial -> trial < 2048 ? 1 : trial % 2 == 0 ? 4 : Double.NaN), Replicates.SIXTEEN);
        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(0x1p20 * 16 / 15) / 3072, within(1e-15));
    }

    @Test
    void valuesSoFewThatAReplicateHasNoneAreTakenAsIndependent() {
        // 3 and 5 in two trials of one replicate: their distances sum to nothing, which is no sign of precision.
        // Independent: √(2/1/2) = 1.
        Estimate mean = mean(values(4096, trial -> trial == 7 ? 3 : trial == 9 ? 5 : Double.NaN), Replicates.SIXTEEN);
        assertThat(mean.value()).isEqualTo(4);
        assertThat(mean.standardError()).isEqualTo(1);
        assertThat(mean(values(4096, trial -> trial == 7 ? 3 : Double.NaN), Replicates.SIXTEEN)
                        .standardError())
                .isNaN();
    }

    @Test
    void theErrorOfAShareIsThatOfTheReplicatesShares() {
        // Replicate r counts 100 + r of its 256: as above the counts' variance is 16·17/12, that of their sum
        // sixteen times as much, and one more for the rounding to whole numbers.
        long[] counts = new long[16];
        for (int replicate = 0; replicate < 16; replicate++) {
            counts[replicate] = 100 + replicate;
        }
        Estimate share = Estimate.ofShare(counts, 4096, Replicates.SIXTEEN);
        assertThat(share.value()).isEqualTo((1600 + 120) / 4096.0);
        assertThat(share.standardError()).isCloseTo(Math.sqrt(16 * 16 * 17 / 12.0 + 1) / 4096, within(1e-16));
    }

    @Test
    void replicatesThatAgreeKnowAShareToOneTrial() {
        assertThat(Estimate.ofShare(new long[16], 4096, Replicates.SIXTEEN).standardError())
                .isEqualTo(1 / 4096.0);
    }

    @Test
    void sharesAreCountedReplicateByReplicate() {
        double[] values = values(8192, trial -> trial / 256 % 16);
        long[] counts = Replicates.SIXTEEN.counts(values, value -> value >= 14);
        assertThat(counts).startsWith(0, 0).endsWith(0, 512, 512);
    }

    private static Estimate mean(double[] values, Replicates replicates) {
        return new Moments(values, 1, replicates).mean();
    }

    private static Estimate independent(long count, long trials) {
        return Estimate.ofShare(new long[] {count}, trials, Replicates.NONE);
    }

    private static double[] values(int trials, IntToDoubleFunction value) {
        return IntStream.range(0, trials).mapToDouble(value).toArray();
    }
}
