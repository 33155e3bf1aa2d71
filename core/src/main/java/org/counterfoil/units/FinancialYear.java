package org.counterfoil.units;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A UK financial year, 1 April to 31 March, written like {@code 2013-14}.
 *
 * @param startYear calendar year of its April, in [1900, 2999]
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})");

    private static final int LAST = 2999;

    /** Rejects years that no appraisal could mean. */
    public FinancialYear {
        if (startYear < 1900 || startYear > LAST) {
            throw new IllegalArgumentException(
                    "a financial year starts in 1900 to 2999, but was %d".formatted(startYear));
        }
    }

    /**
     * Reads a financial year such as {@code 2013-14}.
     *
     * @throws IllegalArgumentException if the text is not one, or its two halves do not follow each other
     */
    public static FinancialYear parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'%s' is not a financial year; write it like 2013-14".formatted(text));
        }
        int start = Integer.parseInt(written.group(1));
        int end = Integer.parseInt(written.group(2));
        if ((start + 1) % 100 != end) {
            throw new IllegalArgumentException("'%s' is not a financial year: %d is followed by %02d; write %d-%02d"
                    .formatted(text, start, (start + 1) % 100, start, (start + 1) % 100));
        }
        return new FinancialYear(start);
    }

    /** Its first month, April. */
    public YearMonth firstMonth() {
        return YearMonth.of(startYear, 4);
    }

    /** How many financial years there are from this one on, with it. */
    public int yearsLeft() {
        return LAST - startYear + 1;
    }

    /** The financial year that starts {@code years} later; negative for earlier. */
    public FinancialYear plus(int years) {
        return new FinancialYear(startYear + years);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** As written in scenario files: {@code 2013-14}. */
    @Override
    public String toString() {
        int end = (startYear + 1) % 100;
        // Not by a format, which writes digits in the script of the machine's language.
        return startYear + (end < 10 ? "-0" : "-") + end;
    }
}
