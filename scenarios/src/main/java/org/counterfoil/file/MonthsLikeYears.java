package org.counterfoil.file;

import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.units.FinancialYear;

/**
 * Months that read as financial years: {@code 2010-11} is November 2010 where a month is read, but to many a reader the
 * year from April 2010. They are spoken of once for all of them.
 */
final class MonthsLikeYears {

    private final Map<String, Like> found = new TreeMap<>();

    private record Like(Entry entry, YearMonth month) {}

    /** Takes a month that was read, if a financial year is written so. */
    void add(Entry entry, YearMonth month) {
        boolean readsAsYear = month.getMonthValue() == (month.getYear() + 1) % 100;
        if (readsAsYear && FinancialYear.startsIn(month.getYear())) {
            found.put(entry.path(), new Like(entry, month));
        }
    }

    /** Says how they were read, at the first place; where years are calendar years, no year is written so. */
    void warn(Month yearStarts, ProblemLog log) {
        if (found.isEmpty() || yearStarts == Month.JANUARY) {
            return;
        }
        Like first = found.values().stream()
                .min(Comparator.comparing(like -> like.entry().place()))
                .orElseThrow();
        FinancialYear year = new FinancialYear(first.month().getYear(), yearStarts);
        int others = found.size() - 1;
        log.warn(
                FileKind.MONTH_LIKE_A_YEAR,
                first.entry(),
                "'%s' is read as a month, %s; if the financial year %s is meant, write a month of it, such as %s%s"
                        .formatted(
                                first.month(),
                                EnglishMonth.of(first.month()),
                                year,
                                year.firstMonth(),
                                others == 0
                                        ? ""
                                        : " (%d more %s so)"
                                                .formatted(others, others == 1 ? "month is read" : "months are read")));
    }
}
