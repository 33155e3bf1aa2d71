package org.counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.counterfoil.model.Legible;

/** Lines of a CSV file (RFC 4180, but lines end with a line feed), safe to open in a spreadsheet. */
final class Csv {

    private final List<String> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    /** Adds a cell of text. One that a spreadsheet would run as a formula gets an apostrophe before it. */
    Csv text(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        cells.add(quoted(Legible.of(isFormula ? "'" + text : text)));
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
