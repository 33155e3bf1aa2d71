package org.counterfoil.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.counterfoil.file.CsvTable.Cell;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.TextNode;

/**
 * How a table writes its numbers: with a point or a comma as the decimal mark, and the other between thousands. One style for
 * the whole table, found from all its numbers, as one of them may be read in two ways: {@code 1,200}.
 */
final class NumberStyle {

    private static final Pattern POINT = style("\\.", ",");
    private static final Pattern COMMA = style(",", "\\.");

    private final boolean isUsuallyPoint;
    private final Optional<Cell> point;
    private final Optional<Cell> comma;

    private NumberStyle(boolean isUsuallyPoint, Optional<Cell> point, Optional<Cell> comma) {
        this.isUsuallyPoint = isUsuallyPoint;
        this.point = point;
        this.comma = comma;
    }

    private static Pattern style(String decimal, String grouping) {
        return Pattern.compile(
                "[-+]?(?:[1-9]\\d{0,2}(?:" + grouping + "\\d{3})+|\\d*)(?:" + decimal + "\\d+)?(?:[eE][-+]?\\d{1,3})?");
    }

    /**
     * The style of a table's numbers.
     *
     * @param separator of cells: where it is a comma, the decimal mark is a point
     * @param cells all that should be numbers
     */
    static NumberStyle of(char separator, List<Cell> cells) {
        return new NumberStyle(
                separator == ',',
                cells.stream().filter(cell -> isOnly(cell.text(), POINT, COMMA)).findFirst(),
                cells.stream().filter(cell -> isOnly(cell.text(), COMMA, POINT)).findFirst());
    }

    private static boolean isOnly(String text, Pattern one, Pattern other) {
        return hasMark(text)
                && one.matcher(text).matches()
                && !other.matcher(text).matches();
    }

    private static boolean hasMark(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('.') >= 0;
    }

    /**
     * The number in a cell; nothing, and a problem, if it is none or can be read in two ways.
     *
     * @param path of the quantity
     * @param column of the cell
     */
    Optional<NumberNode> number(Cell cell, String path, String column, ProblemLog log) {
        String text = cell.text();
        boolean canBePoint = POINT.matcher(text).matches();
        boolean canBeComma = COMMA.matcher(text).matches() && !(isUsuallyPoint && !text.contains(",") && canBePoint);
        if (!hasMark(text) || !(canBePoint || canBeComma)) {
            return plain(cell, text, path, column, log);
        }
        boolean isPoint = canBePoint;
        if (canBePoint && canBeComma) {
            if (point.isEmpty() == comma.isEmpty()) {
                log.add(
                        FileKind.WRONG_TYPE,
                        cell.place(),
                        path,
                        "%s: '%s' may be %s or %s, and no other number of the table shows which; write one of these"
                                .formatted(column, text, shown(text, true), shown(text, false)));
                return Optional.empty();
            }
            isPoint = point.isPresent();
            Cell other = isPoint ? point.get() : comma.orElseThrow();
            boolean isGrouped = isPoint == text.contains(",");
            if (isGrouped) {
                log.warn(
                        FileKind.NUMBER_STYLE,
                        cell.place(),
                        path,
                        "%s: '%s' is read as %s, as '%s' in line %d shows"
                                .formatted(
                                        column,
                                        text,
                                        shown(text, isPoint),
                                        other.text(),
                                        other.place().line()));
            }
        } else if (isUsuallyPoint && !canBePoint) {
            return plain(cell, text, path, column, log);
        } else if (!isUsuallyPoint && point.isPresent() && comma.isPresent() && !isFirst(cell)) {
            Cell other = canBePoint ? comma.get() : point.get();
            log.add(
                    FileKind.WRONG_TYPE,
                    cell.place(),
                    path,
                    "%s: '%s' has another decimal mark than '%s' in line %d; use one in the whole table"
                            .formatted(column, text, other.text(), other.place().line()));
            return Optional.empty();
        }
        return plain(cell, read(text, isPoint), path, column, log);
    }

    /** Whether the table has decimal commas, as far as it shows. */
    private boolean hasComma() {
        return !isUsuallyPoint && comma.isPresent() && (point.isEmpty() || isFirst(comma.get()));
    }

    /** Whether a cell has the decimal mark that the table has first. */
    private boolean isFirst(Cell cell) {
        Cell first = point.orElseThrow().place().compareTo(comma.orElseThrow().place()) < 0
                ? point.orElseThrow()
                : comma.orElseThrow();
        return isOnly(first.text(), POINT, COMMA) == isOnly(cell.text(), POINT, COMMA);
    }

    private static String shown(String text, boolean isPoint) {
        return new BigDecimal(read(text, isPoint)).stripTrailingZeros().toPlainString();
    }

    private static String read(String text, boolean isPoint) {
        return isPoint ? text.replace(",", "") : text.replace(".", "").replace(',', '.');
    }

    private Optional<NumberNode> plain(Cell cell, String text, String path, String column, ProblemLog log) {
        Optional<NumberNode> number = NumberNode.parsed(cell.place(), text);
        if (number.isEmpty()) {
            log.add(
                    FileKind.WRONG_TYPE,
                    cell.place(),
                    path,
                    column + ": " + Values.notANumber(new TextNode(cell.place(), cell.text()), hasComma()));
        }
        return number;
    }
}
