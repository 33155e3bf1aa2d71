package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Month;
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

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "2026, JANUARY, 2026-01",
        "2026-27, FEBRUARY, 2026-02",
        "2026-27, JULY, 2026-07",
        "1999-00, OCTOBER, 1999-10",
        "2026-27, DECEMBER, 2026-12"
    })
    void aYearMayStartInAnyMonthAndACalendarYearHasOneNumber(String text, Month start, String firstMonth) {
        FinancialYear year = FinancialYear.parse(text, start);

        assertThat(year).hasToString(text);
        assertThat(year.firstMonth()).hasToString(firstMonth);
        assertThat(FinancialYear.parse(year.plus(7).toString(), start)).isEqualTo(year.plus(7));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"13-14", "", " 2013-14", "2013-14 ", "2013-14-15", "FY2013"})
    void whatIsNoFinancialYearIsRefusedWithOneThatIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessage("'%s' is not a financial year; write it like 2013-14".formatted(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text, Month.JANUARY))
                .withMessage("'%s' is not a calendar year; write it like 2013".formatted(text));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2026      | APRIL   | '2026' is not a year that starts in April; write 2026-27",
                "2026      | JULY    | '2026' is not a year that starts in July; write 2026-27",
                "2026-27   | JANUARY | '2026-27' is not a year that starts in January; write 2026",
                "2013/14   | APRIL   | '2013/14' is not a financial year; write 2013-14",
                "2013-2014 | APRIL   | '2013-2014' is not a financial year; write 2013-14",
                "2013 – 14 | JULY    | '2013 – 14' is not a financial year; write 2013-14",
            })
    void whatIsWrittenInAnotherFormIsRefusedWithTheRightOne(String text, Month start, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.parse(text, start))
                .withMessage(message);
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
    @CsvSource({"1900, 1900-01, 1100", "2999, 2999-00, 1"})
    void theFirstAndTheLastYearThereIsAreTaken(int year, String text, int yearsLeft) {
        assertThat(new FinancialYear(year)).hasToString(text).isEqualTo(FinancialYear.parse(text));
        assertThat(new FinancialYear(year).yearsLeft()).isEqualTo(yearsLeft);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1899, 3000, 14, -1})
    void yearsThatNoAppraisalMeansAreRefused(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinancialYear(year))
                .withMessage("a financial year starts between 1900 and 2999, but was " + year);
    }

    @Test
    void aFinancialYearStartsInAprilUnlessSomethingElseIsSaid() {
        assertThat(new FinancialYear(2013).firstMonth()).isEqualTo(YearMonth.of(2013, 4));
    }

    @Test
    void yearsAreCountedAndCompared() {
        assertThat(new FinancialYear(2013).plus(10)).isEqualTo(new FinancialYear(2023));
        assertThat(new FinancialYear(2013).plus(-1)).isEqualTo(new FinancialYear(2012));
        assertThat(new FinancialYear(2013)).isLessThan(new FinancialYear(2014));
        assertThat(new FinancialYear(2013)).isLessThan(new FinancialYear(2013, Month.JULY));
        assertThat(new FinancialYear(2013, Month.JULY).startingIn(2020)).isEqualTo(new FinancialYear(2020, Month.JULY));
    }
}
