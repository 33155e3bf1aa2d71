package org.counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterfoil.model.Legible;
import org.counterfoil.outcome.Quantile;

/** Lines of a CSV file (RFC 4180, but lines end with a line feed), safe to open in a spreadsheet. */
final class Csv {

    /** Byte-order mark: what a file begins with that Excel is to read as UTF-8. */
    static final String MARK = "\uFEFF";

    /** What a spreadsheet would run as a formula, and what stands for nothing in a table. */
    private static final Pattern TO_BE_GUARDED = Pattern.compile("'*(?:[=+@\t\r-]|NA$)");

    private final List<String> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    /** Adds a cell of text. One that is to be guarded gets an apostrophe before it, beside those it has. */
    Csv text(String text) {
        boolean isToBeGuarded = TO_BE_GUARDED.matcher(text).lookingAt();
        cells.add(quoted(Legible.of(isToBeGuarded ? "'" + text : text)));
        return this;
    }

    /** Adds a cell with a number, month or year that is written already. */
    Csv plain(String number) {
        cells.add(number);
        return this;
    }

    /** Adds a cell with a number. */
    Csv number(BigDecimal number) {
        cells.add(number.toPlainString());
        return this;
    }

    /** Adds a cell with a number as it was written; empty for NaN. */
    Csv number(double number) {
        return Double.isNaN(number) ? empty() : number(Digits.full(number));
    }

    /** Adds a cell with a number that has no simulation error; empty for NaN. */
    Csv exact(double number) {
        return Double.isNaN(number) ? empty() : number(Digits.exact(number));
    }

    /** Adds a cell with a number to the digits that its error leaves; empty for NaN. */
    Csv estimate(double number, double standardError) {
        return Double.isNaN(number) ? empty() : number(Digits.estimate(number, standardError));
    }

    /** Adds a cell with a standard error; empty for NaN. */
    Csv error(double standardError) {
        return Double.isNaN(standardError) ? empty() : number(Digits.error(standardError));
    }

    /** Adds cells with a quantile and the ends of its interval, all rounded by one error. */
    Csv quantile(Quantile quantile, double error) {
        return estimate(quantile.value(), error).estimate(quantile.low(), error).estimate(quantile.high(), error);
    }

    /** Adds an empty cell. */
    Csv empty() {
        cells.add("");
        return this;
    }

    /** Ends the line. */
    void end() {
        lines.add(String.join(",", cells));
        cells.clear();
    }

    /** All lines. */
    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
