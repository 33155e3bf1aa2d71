package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountScheduleTest {

    private static final FinancialYear FIRST = new FinancialYear(2013);

    /** Green Book factors of 60 years. */
    private static double[] greenBook(FinancialYear presentValueYear) {
        return DiscountSchedule.GREEN_BOOK_2022.factors(new AppraisalPeriod(FIRST, 60), presentValueYear);
    }

    @Test
    void theBaseYearIsNotDiscountedAndTheNextIsAtThreeAndAHalfPerCent() {
        double[] factors = greenBook(FIRST);
        assertThat(factors[0]).isEqualTo(1);
        assertThat(factors[1]).isEqualTo(1 / 1.035);
        assertThat(factors[2]).isCloseTo(1 / (1.035 * 1.035), within(1e-16));
    }

    @Test
    void tenThirtyAndThirtyOneYearsOn() {
        // By hand: 1.035^-10 = 0.7089, 1.035^-30 = 0.3563, and 1.035^-30/1.03 = 0.3459.
        double[] factors = greenBook(FIRST);
        assertThat(factors[10]).isCloseTo(0.7089, within(0.00005));
        assertThat(factors[30]).isCloseTo(0.3563, within(0.00005));
        assertThat(factors[31]).isCloseTo(0.3459, within(0.00005));
    }

    @Test
    void theRateStepsToThreePerCentAfterThirtyYears() {
        double[] factors = greenBook(FIRST);
        assertThat(factors[30] / factors[29]).isCloseTo(1 / 1.035, within(1e-15));
        assertThat(factors[31] / factors[30]).isCloseTo(1 / 1.03, within(1e-15));
    }

    @Test
    void theRateStepsToTwoAndAHalfPerCentAfterSeventyFiveYears() {
        double[] factors = greenBook(new FinancialYear(1940)); // 73 to 132 years before
        assertThat(factors[2] / factors[1]).isCloseTo(1 / 1.03, within(1e-15));
        assertThat(factors[3] / factors[2]).isCloseTo(1 / 1.025, within(1e-15));
        assertThat(factors[59] / factors[58]).isCloseTo(1 / 1.025, within(1e-15));
    }

    @Test
    void yearsBeforeThePresentValueYearAreWorthMore() {
        double[] factors = greenBook(new FinancialYear(2015));
        assertThat(factors[2]).isEqualTo(1);
        assertThat(factors[1]).isEqualTo(1.035);
        assertThat(factors[0]).isEqualTo(1.035 * 1.035);
    }

    @Test
    void aFlatRateHoldsForEverAndIsNamedAsItIsWritten() {
        DiscountSchedule flat = DiscountSchedule.flat(0.05);
        double[] factors = flat.factors(new AppraisalPeriod(FIRST, 60), FIRST);
        assertThat(factors[59] / factors[58]).isCloseTo(1 / 1.05, within(1e-15));
        assertThat(flat.name()).isEqualTo("0.05");
        assertThat(DiscountSchedule.flat(0).factors(new AppraisalPeriod(FIRST, 3), FIRST))
                .containsExactly(1, 1, 1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-0.5, 0.5})
    void theLeastAndTheMostThatARateMayBeAreTaken(double rate) {
        // A pound next year: 1/0.5 = 2, and 1/1.5.
        assertThat(DiscountSchedule.flat(rate).factors(new AppraisalPeriod(FIRST, 2), FIRST))
                .containsExactly(1, 1 / (1 + rate));
    }

    @Test
    void theLastRateHoldsForEverThoughItsLastYearBePast() {
        // A half in the first year, then a quarter; by hand 1, 1/1.5, and 1/1.25 again and again.
        DiscountSchedule schedule = new DiscountSchedule(
                "steep", List.of(new DiscountSchedule.Step(1, 0.5), new DiscountSchedule.Step(2, 0.25)));
        double[] factors = schedule.factors(new AppraisalPeriod(FIRST, 5), FIRST);
        assertThat(factors[1]).isEqualTo(1 / 1.5);
        assertThat(factors[2]).isEqualTo(1 / 1.5 / 1.25);
        assertThat(factors[4]).isEqualTo(1 / 1.5 / 1.25 / 1.25 / 1.25);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-1, 0.51, 3.5, 35, Double.NaN})
    void aRateThatIsNoFractionIsRefused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountSchedule.flat(rate))
                .withMessage(
                        "a discount rate is a fraction a year, so 3.5% is 0.035, but was " + Figures.asWritten(rate));
    }

    @Test
    void aScheduleWithoutRatesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscountSchedule("none", List.of()))
                .withMessage("a discount schedule needs at least one rate");
    }
}
