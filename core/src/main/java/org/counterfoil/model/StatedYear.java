package org.counterfoil.model;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.units.FinancialYear;

/**
 * A year as a builder was told of it. It is read when the scenario is built: only then is it known for certain in which
 * month years start.
 *
 * @param path where it is stated
 * @param text as written
 * @param value the year itself, if that was stated and no text
 */
record StatedYear(String path, String text, Optional<FinancialYear> value) {

    static StatedYear of(String path, String text) {
        return new StatedYear(path, text, Optional.empty());
    }

    static StatedYear of(String path, FinancialYear year) {
        return new StatedYear(path, year.toString(), Optional.of(year));
    }

    /** The same as its text alone, to be read anew where years may come to start in another month. */
    StatedYear asText() {
        return of(path, text);
    }

    /**
     * The year; nothing, and a violation, if it is none of those that start in the month.
     *
     * @param yearStarts the month; empty if nobody could say, and then whatever can be a year is a UK one
     */
    Optional<FinancialYear> read(Optional<Month> yearStarts, List<Violation> violations) {
        return Statements.attempt(
                RuleKind.NOT_A_FINANCIAL_YEAR,
                path,
                () -> yearStarts.map(this::startingIn).orElseGet(this::startingAnyhow),
                violations);
    }

    private FinancialYear startingIn(Month month) {
        value.filter(year -> year.startMonth() != month).ifPresent(year -> {
            throw new IllegalArgumentException(
                    "%s is a year that starts in %s, but years start in %s; state one of these"
                            .formatted(year, EnglishMonth.name(year.startMonth()), EnglishMonth.name(month)));
        });
        return FinancialYear.parse(text, month);
    }

    private FinancialYear startingAnyhow() {
        return new FinancialYear(
                FinancialYear.parse(text, FinancialYear.likelyStart(text)).startYear());
    }
}
