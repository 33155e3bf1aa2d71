package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How near two outcomes must lie to be the same: by hand for years that add up 1, 2 and 4 billion. */
class ToleranceTest {

    /** Factors 1, a half and a quarter make 1, 1 and 1 of the three years. */
    private final Tolerance tolerance = Tolerance.of(new double[] {1e9, 2e9, 4e9}, new double[] {1, 0.5, 0.25});

    @Test
    void moneyIsTheSameWithinABillionthOfWhatTheYearAddsUp() {
        assertThat(tolerance.ofYear(1)).isCloseTo(2, within(1e-15));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.GROSS_SAVING, 2))).isCloseTo(4, within(1e-15));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.BUILD, 0))).isCloseTo(1, within(1e-15));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.CHARGE, 1, "a"))).isCloseTo(2, within(1e-15));
    }

    @Test
    void moneyInAllIsThatOfAllYears() {
        assertThat(tolerance.upTo(0)).isCloseTo(1, within(1e-15));
        assertThat(tolerance.upTo(1)).isCloseTo(3, within(1e-15));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.IMPLEMENTATION_COST))).isCloseTo(7, within(1e-14));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.PEAK_FUNDING))).isCloseTo(7, within(1e-14));
    }

    @Test
    void aPresentValueIsThatOfItsDiscountedYears() {
        assertThat(tolerance.ofPresentValue()).isCloseTo(3, within(1e-15));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.NET_PRESENT_VALUE))).isCloseTo(3, within(1e-15));
        assertThat(tolerance.of(OutcomeColumn.of(Metric.NET_PRESENT_SOCIAL_VALUE)))
                .isCloseTo(3, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"OVERRUN_RATIO", "PAYBACK_YEAR", "DELAY_MONTHS", "BODIES_MOVED", "BENEFIT_COST_RATIO"})
    void whatIsNoMoneyIsTheSameWithinABillionth(Metric metric) {
        assertThat(tolerance.of(OutcomeColumn.of(metric))).isEqualTo(1e-9);
        assertThat(tolerance.of(OutcomeColumn.of(Metric.UPTAKE, 1))).isEqualTo(1e-9);
    }
}
