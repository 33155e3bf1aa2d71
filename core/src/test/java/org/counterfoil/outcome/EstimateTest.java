package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void aShareOfTrialsByHand() {
        // 30 of 100; smoothed 30.5/101, whose error is √(0.30198·0.69802/100).
        Estimate share = Estimate.ofShare(30, 100);
        assertThat(share.value()).isEqualTo(0.3);
        assertThat(share.standardError()).isCloseTo(Math.sqrt(30.5 * 70.5) / 101 / 10, within(1e-16));
    }

    @Test
    void whatNeverHappenedIsNotKnownToBeImpossible() {
        // 0 of 100: √(0.5/101 · 100.5/101 / 100), about 0.7%.
        Estimate never = Estimate.ofShare(0, 100);
        assertThat(never.value()).isZero();
        assertThat(never.standardError()).isCloseTo(Math.sqrt(0.5 * 100.5) / 101 / 10, within(1e-16));
        Estimate always = Estimate.ofShare(100, 100);
        assertThat(always.value()).isEqualTo(1);
        assertThat(always.standardError()).isCloseTo(never.standardError(), within(1e-16));
    }

    @Test
    void moreTrialsThanAnIntHoldsAreCounted() {
        assertThat(Estimate.ofShare(5_000_000_000L, 10_000_000_000L).value()).isEqualTo(0.5);
    }
}
