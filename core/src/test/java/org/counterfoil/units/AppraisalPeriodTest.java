package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalPeriodTest {

    private final AppraisalPeriod period = new AppraisalPeriod(new FinancialYear(2013), 3);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2013-04, 0", "2013-05, 1", "2014-03, 11", "2014-04, 12", "2013-03, -1", "2011-04, -24", "2020-10, 90"})
    void monthsCountFromTheFirstOfAprilOfTheFirstYear(String month, int months) {
        assertThat(period.monthsUntil(YearMonth.parse(month))).isEqualTo(months);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2013-07, 0", "2013-06, -1", "2014-06, 11", "2014-07, 12", "2014-04, 9"})
    void monthsCountFromTheMonthInWhichYearsStart(String month, int months) {
        AppraisalPeriod fromJuly = new AppraisalPeriod(new FinancialYear(2013, Month.JULY), 3);

        assertThat(fromJuly.monthsUntil(YearMonth.parse(month))).isEqualTo(months);
    }

    @Test
    void aYearThatStartsInAnotherMonthIsNoneOfItsYears() {
        FinancialYear fromJuly = new FinancialYear(2014, Month.JULY);

        assertThat(period.contains(fromJuly)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.indexOf(fromJuly))
                .withMessage("2014-15 starts in July, but the years of the appraisal start in April");
    }

    @Test
    void itHasTheYearsFromItsFirstToItsLast() {
        assertThat(period.lastYear()).isEqualTo(new FinancialYear(2015));
        assertThat(period.allYears())
                .containsExactly(new FinancialYear(2013), new FinancialYear(2014), new FinancialYear(2015));
        assertThat(period.contains(new FinancialYear(2012))).isFalse();
        assertThat(period.contains(new FinancialYear(2013))).isTrue();
        assertThat(period.contains(new FinancialYear(2015))).isTrue();
        assertThat(period.contains(new FinancialYear(2016))).isFalse();
        assertThat(period.indexOf(new FinancialYear(2012))).isEqualTo(-1);
        assertThat(period.year(2)).isEqualTo(new FinancialYear(2015));
    }

    @ParameterizedTest(name = "{0} years")
    @ValueSource(ints = {1, 60})
    void theShortestAndTheLongestPeriodAreTaken(int years) {
        assertThat(new AppraisalPeriod(new FinancialYear(2013), years).allYears())
                .hasSize(years);
    }

    @ParameterizedTest(name = "{0} years")
    @ValueSource(ints = {0, -3, 61})
    void aPeriodOfNoYearsOrOfTooManyIsRefused(int years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AppraisalPeriod(new FinancialYear(2013), years))
                .withMessage("an appraisal covers 1 to 60 years, but was " + years);
    }

    @Test
    void aPeriodPastTheLastFinancialYearIsRefused() {
        assertThat(new AppraisalPeriod(new FinancialYear(2990), 10).lastYear()).isEqualTo(new FinancialYear(2999));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AppraisalPeriod(new FinancialYear(2990), 11))
                .withMessage("an appraisal ends by 2999-00, but was 11 years from 2990-91");
    }
}
