package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2013-14, 2013", "1999-00, 1999", "2009-10, 2009", "2099-00, 2099"})
    void aFinancialYearIsReadAndWrittenAlike(String text, int start) {
        assertThat(FinancialYear.parse(text)).isEqualTo(new FinancialYear(start));
        assertThat(new FinancialYear(start)).hasToString(text);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"2013", "2013/14", "13-14", "2013-2014", "", " 2013-14", "2013-14 "})
    void whatIsNoFinancialYearIsRefusedWithOneThatIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessage("'%s' is not a financial year; write it like 2013-14".formatted(text));
    }

    @Test
    void halvesThatDoNotFollowEachOtherAreRefusedWithThoseThatDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse("2013-15"))
                .withMessage("'2013-15' is not a financial year: 2013 is followed by 14; write 2013-14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse("1999-99"))
                .withMessage("'1999-99' is not a financial year: 1999 is followed by 00; write 1999-00");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1899, 3000, 14, -1})
    void yearsThatNoAppraisalMeansAreRefused(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinancialYear(year))
                .withMessage("a financial year starts in 1900 to 2999, but was " + year);
    }

    @Test
    void aFinancialYearStartsInApril() {
        assertThat(new FinancialYear(2013).firstMonth()).isEqualTo(YearMonth.of(2013, 4));
    }

    @Test
    void yearsAreCountedAndCompared() {
        assertThat(new FinancialYear(2013).plus(10)).isEqualTo(new FinancialYear(2023));
        assertThat(new FinancialYear(2013).plus(-1)).isEqualTo(new FinancialYear(2012));
        assertThat(new FinancialYear(2013)).isLessThan(new FinancialYear(2014));
    }
}
