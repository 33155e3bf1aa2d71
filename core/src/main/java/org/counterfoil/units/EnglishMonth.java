package org.counterfoil.units;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Months in words, in English whatever the language of the machine: {@code November 2010}. */
public final class EnglishMonth {

    private EnglishMonth() {}

    /** A month's name: {@code November}. */
    public static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** A month's name in files: {@code november}. */
    public static String key(Month month) {
        return month.name().toLowerCase(Locale.ROOT);
    }

    /** A month and its year: {@code November 2010}. */
    public static String of(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** The month of a name as it is written in sentences or in files, {@code July} or {@code july}; empty if it is none. */
    public static Optional<Month> parse(String name) {
        return Stream.of(Month.values())
                .filter(month -> name(month).equals(name) || key(month).equals(name))
                .findFirst();
    }
}
