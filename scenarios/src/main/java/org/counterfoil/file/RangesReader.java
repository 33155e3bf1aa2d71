package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.counterfoil.file.CsvTable.Cell;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;

/**
 * Reads a table of ranges, one quantity a row, and states each in the scenario.
 *
 * <p>A row is one of the R package decisionSupport (Luedeling and Göhring 2017), where {@code lower} and {@code upper} are the
 * fifth and the ninety-fifth percentile, or names a distribution of a scenario file and its parameters. What differs from the
 * package is in decision 0005.
 */
final class RangesReader {

    /** What stands in a cell of which nothing is known. */
    private static final Set<String> NOTHING = Set.of("", "NA");

    /** Kinds and origins of lines of an assumptions log whose numbers stand elsewhere, or in no column. */
    private static final Set<String> STATE_NOTHING = Set.of("split", "rates", "defaults", "model");

    private final String file;
    private final ProblemLog log;
    private final Map<String, Cell> stated = new TreeMap<>();
    private final List<Cell> stateNothing = new ArrayList<>();
    private NumberStyle style = NumberStyle.of(',', List.of());

    RangesReader(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /** The scenario with all rows stated in it; nothing if the text is no table of ranges. */
    Optional<ObjectNode> apply(ObjectNode root, String text) {
        Optional<CsvTable> table = CsvTable.of(file, text, log);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> lines = table.get().rows();
        if (lines.isEmpty()) {
            log.add(
                    FileKind.EMPTY_FILE,
                    new Place(file, 1, 1),
                    "",
                    "the table is empty; write columns such as variable, distribution, lower, median and upper, and a"
                            + " quantity a row");
            return Optional.empty();
        }
        Optional<RangesHeader> header = RangesHeader.of(file, lines.get(0), log);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> below = lines.subList(1, lines.size());
        if (below.stream().flatMap(List::stream).allMatch(cell -> NOTHING.contains(cell.text()))) {
            log.add(
                    FileKind.TABLE_ROW,
                    new Place(file, 1, 1),
                    "",
                    "the table has no row beneath its header; write a quantity a row, or leave ranges out");
            return Optional.of(root);
        }
        header.get().warnOfUnread(below, log);
        List<Map<String, Cell>> rows =
                below.stream().map(line -> cells(header.get(), line)).toList();
        style = NumberStyle.of(table.get().separator(), numbers(rows));
        AlreadyStated already = new AlreadyStated(root);
        ObjectNode result = root;
        for (Map<String, Cell> cells : rows) {
            cells.computeIfPresent(
                    RangesHeader.VARIABLE,
                    (column, cell) -> new Cell(cell.place(), EffectPaths.inFile(root, cell.text())));
            Optional<Overrides.Replacement> row = replacement(result, already, cells);
            if (row.isPresent() && isQuantity(result, row.get())) {
                result = new Overrides(log).apply(result, row.get());
            }
        }
        warnOfRowsThatStateNothing();
        return Optional.of(result);
    }

    /** All cells that should be numbers. */
    private static List<Cell> numbers(List<Map<String, Cell>> rows) {
        return rows.stream()
                .flatMap(cells -> RangesHeader.NUMBERS.stream().flatMap(column -> Stream.ofNullable(cells.get(column))))
                .toList();
    }

    /** Whether nothing else stands where a row states a quantity, or a month or a year. */
    private boolean isQuantity(ObjectNode root, Overrides.Replacement row) {
        Optional<DocumentNode> present = DocumentPath.find(root, row.path()).map(Entry::node);
        if (present.isEmpty() && !row.path().contains("/")) {
            log.add(
                    FileKind.UNKNOWN_PATH,
                    row.place(),
                    row.path(),
                    "'%s' is not the path of a quantity; write one such as bodies/dft/delay".formatted(row.path()));
            return false;
        }
        boolean isDate = AlreadyStated.mayBeDate(row.path()) && AlreadyStated.isText(row.value());
        boolean isDistributionAlone = AlreadyStated.isAlone(row.path()) && row.value() instanceof ObjectNode;
        boolean isOther = present.isPresent()
                && !isDate
                && !QuantityPaths.isQuantity(row.path())
                && (isDistributionAlone || !(present.get() instanceof NumberNode))
                && !(present.get() instanceof ObjectNode
                        && (QuantityReader.isQuantity(present.get()) || QuantityPaths.isTotal(present.get())));
        if (isOther) {
            log.add(
                    FileKind.UNKNOWN_PATH,
                    row.place(),
                    row.path(),
                    AlreadyStated.isAlone(row.path())
                            ? "is a number by itself: give it a value, and neither a distribution nor a plan"
                            : "is %s, not a quantity; write the path of one, such as bodies/dft/delay"
                                    .formatted(present.get().described()));
        }
        return !isOther;
    }

    /** The cells of a line that hold something, by column. */
    private Map<String, Cell> cells(RangesHeader header, List<Cell> line) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            Cell cell = line.get(i);
            if (NOTHING.contains(cell.text()) || header.isUnread(i)) {
                continue;
            }
            Optional<String> column = header.column(i);
            if (column.isPresent()) {
                cells.put(column.get(), cell);
            } else {
                log.add(
                        FileKind.TABLE_ROW,
                        cell.place(),
                        "",
                        "'%s' stands in no column; put a text that holds a separator in quotes".formatted(cell.text()));
            }
        }
        return cells;
    }

    /** What a row states; nothing if it is blank, states nothing, or has a problem. */
    private Optional<Overrides.Replacement> replacement(
            ObjectNode root, AlreadyStated already, Map<String, Cell> cells) {
        Cell variable = cells.get(RangesHeader.VARIABLE);
        if (variable == null) {
            cells.values().stream()
                    .findFirst()
                    .ifPresent(cell -> log.add(
                            FileKind.TABLE_ROW,
                            cell.place(),
                            "",
                            "the row has no variable; write the path of a quantity, such as bodies/dft/delay"));
            return Optional.empty();
        }
        boolean statesNothing = !cells.containsKey(RangesHeader.DISTRIBUTION)
                && !cells.containsKey(RangesHeader.DEFINITION)
                && RangesHeader.NUMBERS.stream().noneMatch(cells::containsKey);
        if (statesNothing) {
            if (!isKnownToStateNothing(cells)) {
                stateNothing.add(variable);
            }
            return Optional.empty();
        }
        String path = variable.text();
        Cell earlier = stated.putIfAbsent(path, variable);
        if (earlier != null) {
            log.add(
                    FileKind.TABLE_ROW,
                    variable.place(),
                    path,
                    "is stated twice, first in line %d; keep one of them"
                            .formatted(earlier.place().line()));
            return Optional.empty();
        }
        return new RangesRow(variable, cells, style, already, log)
                .read(root)
                .filter(row -> !already.says(path, row) && isOwnToSay(variable, already, row))
                .map(row -> new Overrides.Replacement(
                        variable.place(), already.place(path), already.spelled(path, row), ""));
    }

    /** Whether a line of an assumptions log is about what is stated elsewhere, or what no column can hold. */
    private static boolean isKnownToStateNothing(Map<String, Cell> cells) {
        return Stream.of(RangesHeader.KIND, RangesHeader.ORIGIN)
                .flatMap(column -> Stream.ofNullable(cells.get(column)))
                .anyMatch(cell -> STATE_NOTHING.contains(cell.text()));
    }

    /** Whether a row says only of its own number where it comes from. */
    private boolean isOwnToSay(Cell variable, AlreadyStated already, ObjectNode row) {
        boolean isOwn = !already.contradictsAround(variable.text(), row);
        if (!isOwn) {
            log.add(
                    FileKind.TABLE_ROW,
                    variable.place(),
                    variable.text(),
                    "has no source, grade, owner and note of its own; change those of %s in the file"
                            .formatted(variable.text().replaceAll("^([^/]+/[^/]+)/.*|/cost$", "$1")));
        }
        return isOwn;
    }

    /** Headings between rows, and what a log of assumptions says of months, splits and risks. */
    private void warnOfRowsThatStateNothing() {
        if (!stateNothing.isEmpty()) {
            Cell first = stateNothing.get(0);
            log.warn(
                    FileKind.TABLE_ROW_UNREAD,
                    first.place(),
                    "",
                    "%s no distribution and no value, so %s not read: '%s'%s"
                            .formatted(
                                    stateNothing.size() == 1 ? "a row has" : stateNothing.size() + " rows have",
                                    stateNothing.size() == 1 ? "it is" : "they are",
                                    first.text(),
                                    stateNothing.size() == 1 ? "" : " and others"));
        }
    }
}
