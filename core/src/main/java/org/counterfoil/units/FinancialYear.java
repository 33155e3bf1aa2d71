package org.counterfoil.units;

import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twelve months for which costs and savings are counted, from the start of a month: a UK financial year from April, an
 * Australian one from July, a calendar year from January.
 *
 * <p>Written like {@code 2013-14}, by the two calendar years it falls in; one that starts in January like {@code 2013}.
 *
 * @param startYear calendar year of its first month, in [1900, 2999]
 * @param startMonth its first month
 */
public record FinancialYear(int startYear, Month startMonth) implements Comparable<FinancialYear> {

    /** The month in which a financial year starts unless something else is said: April, as in the UK. */
    public static final Month USUAL_START = Month.APRIL;

    /** One year, or two that are joined in any way that people join them. */
    private static final Pattern READABLE = Pattern.compile("(\\d{4})(?:\\s*[-/–]\\s*(\\d{4}|\\d{2}))?");

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    /** Rejects years that no appraisal could mean. */
    public FinancialYear {
        if (!startsIn(startYear)) {
            throw new IllegalArgumentException(
                    "a financial year starts between %s and %s, but was %s".formatted(FIRST, LAST, startYear));
        }
    }

    /** Whether some financial year starts in a calendar year: those of no appraisal do not. */
    public static boolean startsIn(int year) {
        return year >= FIRST && year <= LAST;
    }

    /**
     * A UK financial year, from April.
     *
     * @param startYear calendar year of its April
     */
    public FinancialYear(int startYear) {
        this(startYear, USUAL_START);
    }

    /**
     * Reads a UK financial year such as {@code 2013-14}.
     *
     * @throws IllegalArgumentException if the text is not one, or its two halves do not follow each other
     */
    public static FinancialYear parse(String text) {
        return parse(text, USUAL_START);
    }

    /**
     * Reads a year as it is written where years start in a month: {@code 2013} for January, {@code 2013-14} for any other.
     *
     * @throws IllegalArgumentException if the text is written in another way; says how to write it
     */
    public static FinancialYear parse(String text, Month startMonth) {
        Matcher readable = READABLE.matcher(text);
        if (!readable.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a %s; write it like %s".formatted(text, sort(startMonth), label(2013, startMonth)));
        }
        int start = Integer.parseInt(readable.group(1));
        String written = label(start, startMonth);
        if (text.equals(written)) {
            return new FinancialYear(start, startMonth);
        }
        String end = readable.group(2);
        if (end != null && Integer.parseInt(end) % 100 != (start + 1) % 100) {
            throw new IllegalArgumentException("'%s' is not a %s: %s is followed by %s; write %s"
                    .formatted(text, sort(startMonth), start, twoDigits(start + 1), written));
        }
        boolean isOfAnotherCalendar = (end == null) != (startMonth == Month.JANUARY);
        throw new IllegalArgumentException("'%s' is not a %s; write %s"
                .formatted(
                        text,
                        isOfAnotherCalendar ? "year that starts in " + EnglishMonth.name(startMonth) : sort(startMonth),
                        written));
    }

    /** In which month a year most likely starts that is written so: January if it is one calendar year, else April. */
    public static Month likelyStart(String text) {
        return text.matches("\\d{4}") ? Month.JANUARY : USUAL_START;
    }

    private static String sort(Month startMonth) {
        return startMonth == Month.JANUARY ? "calendar year" : "financial year";
    }

    /** Its first month. */
    public YearMonth firstMonth() {
        return YearMonth.of(startYear, startMonth);
    }

    /** How many financial years there are from this one on, with it. */
    public int yearsLeft() {
        return LAST - startYear + 1;
    }

    /** The financial year that starts {@code years} later; negative for earlier. */
    public FinancialYear plus(int years) {
        return startingIn(startYear + years);
    }

    /**
     * The financial year that starts in the same month of a calendar year.
     *
     * @param year in [1900, 2999]
     */
    public FinancialYear startingIn(int year) {
        return new FinancialYear(year, startMonth);
    }

    /** Whether another starts in the same month, so that one of the two is some years after the other. */
    public boolean startsLike(FinancialYear other) {
        return startMonth == other.startMonth;
    }

    @Override
    public int compareTo(FinancialYear other) {
        return firstMonth().compareTo(other.firstMonth());
    }

    /** As written in scenario files: {@code 2013-14}, or {@code 2013} where it starts in January. */
    @Override
    public String toString() {
        return label(startYear, startMonth);
    }

    private static String label(int startYear, Month startMonth) {
        return startMonth == Month.JANUARY
                ? fourDigits(startYear)
                : fourDigits(startYear) + "-" + twoDigits(startYear + 1);
    }

    // Not by a format, which writes digits in the script of the machine's language.

    private static String fourDigits(int year) {
        return Integer.toString(10_000 + year).substring(1);
    }

    private static String twoDigits(int year) {
        return Integer.toString(100 + year % 100).substring(1);
    }
}
