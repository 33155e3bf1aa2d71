package org.counterfoil.units;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The financial years over which costs and savings are counted.
 *
 * <p>Time inside a trial is months {@code x} from the start of the first year; year {@code t} covers
 * {@code [12t, 12t + 12)}. Source: method, section 1.
 *
 * @param firstYear the first year counted
 * @param years how many, in [1, 60]
 */
public record AppraisalPeriod(FinancialYear firstYear, int years) {

    /** Years of the longest appraisal. */
    public static final int MOST_YEARS = 60;

    /** Months of the longest appraisal: nothing that lasts longer, or comes later, can matter. */
    public static final int MOST_MONTHS = 12 * MOST_YEARS;

    /** Rejects periods without years, longer than any appraisal, and past the last financial year there is. */
    public AppraisalPeriod {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "an appraisal covers 1 to %d years, but was %d".formatted(MOST_YEARS, years));
        }
        if (years > firstYear.yearsLeft()) {
            throw new IllegalArgumentException("an appraisal ends by %s, but was %d years from %s"
                    .formatted(firstYear.plus(firstYear.yearsLeft() - 1), years, firstYear));
        }
    }

    /** Months from the start of the first year to the start of a month; negative before. */
    public int monthsUntil(YearMonth month) {
        return Math.toIntExact(firstYear.firstMonth().until(month, ChronoUnit.MONTHS));
    }

    /**
     * Index of a financial year, 0 for the first.
     *
     * @throws IllegalArgumentException if it starts in another month than the years counted
     */
    public int indexOf(FinancialYear year) {
        if (!year.startsLike(firstYear)) {
            throw new IllegalArgumentException("%s starts in %s, but the years of the appraisal start in %s"
                    .formatted(year, EnglishMonth.name(year.startMonth()), EnglishMonth.name(firstYear.startMonth())));
        }
        return year.startYear() - firstYear.startYear();
    }

    /** Whether a financial year is one of those counted. */
    public boolean contains(FinancialYear year) {
        return year.startsLike(firstYear) && indexOf(year) >= 0 && indexOf(year) < years;
    }

    /** The financial year with index {@code t}, 0 for the first. */
    public FinancialYear year(int t) {
        return firstYear.plus(t);
    }

    /** The last year counted. */
    public FinancialYear lastYear() {
        return year(years - 1);
    }

    /** All years counted, in order. */
    public List<FinancialYear> allYears() {
        return IntStream.range(0, years).mapToObj(this::year).toList();
    }
}
