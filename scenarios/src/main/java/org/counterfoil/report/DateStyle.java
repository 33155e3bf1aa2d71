package org.counterfoil.report;

import java.time.YearMonth;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.units.FinancialYear;

/** How months and financial years are written. */
public enum DateStyle {
    /** For a reader: {@code April 2014} and {@code 2013-14}. */
    WORDS,
    /** For a program, as in a scenario file: {@code 2014-04} and {@code 2013-14}. */
    ISO,
    /** For a spreadsheet, which would take 2011-12 for December 2011: {@code 2014M04} and {@code FY2013-14}. */
    SHEET;

    /** What stands before a financial year that might be taken for a month. */
    private static final String FINANCIAL_YEAR = "FY";

    /** A month in this style. */
    String of(YearMonth month) {
        return switch (this) {
            case WORDS -> EnglishMonth.of(month);
            case ISO -> month.toString();
            case SHEET -> month.toString().replace('-', 'M');
        };
    }

    /** A financial year in this style; a calendar year is the same in all. */
    String of(FinancialYear year) {
        return year(year.toString());
    }

    /** A financial year, given as a scenario file has it, in this style. */
    String year(String year) {
        return this == SHEET && year.contains("-") ? FINANCIAL_YEAR + year : year;
    }
}
