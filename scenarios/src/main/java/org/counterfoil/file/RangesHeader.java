package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.file.CsvTable.Cell;
import org.counterfoil.model.Spelling;

/**
 * The columns of a table of ranges: those that are read, by where they stand. Further ones are named once and left aside, for
 * people keep descriptions, units and remarks in their tables.
 */
final class RangesHeader {

    static final String VARIABLE = "variable";
    static final String DISTRIBUTION = "distribution";
    static final String LOWER = "lower";
    static final String MEDIAN = "median";
    static final String UPPER = "upper";
    static final String LABEL = "label";
    static final String PLAN = "plan";
    static final String VALUE = "value";
    static final String NOTE = "note";

    /** A distribution that no columns can hold, as JSON. */
    static final String DEFINITION = "definition";

    private static final List<String> REQUIRED = List.of(VARIABLE, DISTRIBUTION);

    /** Numbers by which a distribution of a scenario file can be written. */
    static final List<String> PARAMETERS = DistributionReader.FORMS.stream()
            .flatMap(form -> form.parameters().stream())
            .filter(DistributionReader::isNumber)
            .distinct()
            .toList();

    /** Where a number comes from. */
    static final List<String> PROVENANCE = List.of("source", "evidence", "owner");

    /** Columns of numbers. */
    static final List<String> NUMBERS = Stream.of(List.of(LOWER, MEDIAN, UPPER), PARAMETERS, List.of(PLAN))
            .flatMap(List::stream)
            .distinct()
            .toList();

    private static final List<String> COLUMNS = Stream.of(
                    REQUIRED, NUMBERS, List.of(LABEL), PROVENANCE, List.of(NOTE, DEFINITION))
            .flatMap(List::stream)
            .toList();

    /** What a line of an assumptions log is about. */
    static final String KIND = "kind";

    /** Who states what a line of an assumptions log is about. */
    static final String ORIGIN = "origin";

    /** By both an assumptions log is known. */
    private static final List<String> WHOSE = List.of(KIND, ORIGIN);

    /** What an assumptions log has besides, for its reader. */
    private static final List<String> OF_LOG = List.of("meaning", "words", "unit", "path", "stated_at", "place");

    /** What the names of its columns of quantiles begin with. */
    private static final List<String> QUANTILES_OF_LOG = List.of("draws_", "trials_");

    /** Those that a heading near to one must mean; a parameter's name is too short to tell. */
    private static final List<String> MAIN = Stream.of(REQUIRED, List.of(LOWER, MEDIAN, UPPER, LABEL), PROVENANCE)
            .flatMap(List::stream)
            .toList();

    private final Map<Integer, String> read = new LinkedHashMap<>();
    private final Set<Integer> ofLog = new TreeSet<>();
    private final Map<Integer, Cell> unread = new LinkedHashMap<>();

    private RangesHeader() {}

    /** The columns of a heading; nothing, and problems, if it is none of a table of ranges. */
    static Optional<RangesHeader> of(String file, List<Cell> heading, ProblemLog log) {
        RangesHeader header = new RangesHeader();
        boolean isTable = true;
        boolean isLog = heading.stream().map(Cell::text).toList().containsAll(WHOSE);
        for (int i = 0; i < heading.size(); i++) {
            Cell cell = heading.get(i);
            String name = cell.text().toLowerCase(Locale.ROOT);
            if (isLog && isOfLog(name)) {
                header.ofLog.add(i);
            } else if (!COLUMNS.contains(name) && !(isLog && WHOSE.contains(name))) {
                header.unread.put(i, cell);
            } else if (header.read.containsValue(name)) {
                log.add(
                        FileKind.TABLE_COLUMNS,
                        cell.place(),
                        "",
                        "the column %s is there twice; keep one of them".formatted(name));
                isTable = false;
            } else {
                header.read.put(i, name);
            }
        }
        return header.hasAll(
                                heading.isEmpty()
                                        ? new Place(file, 1, 1)
                                        : heading.get(0).place(),
                                log)
                        & isTable
                ? Optional.of(header)
                : Optional.empty();
    }

    private static boolean isOfLog(String name) {
        return OF_LOG.contains(name) || QUANTILES_OF_LOG.stream().anyMatch(name::startsWith);
    }

    /** Whether no column is missing or misspelt. */
    private boolean hasAll(Place place, ProblemLog log) {
        List<String> missing =
                MAIN.stream().filter(column -> !read.containsValue(column)).toList();
        boolean isWhole = true;
        for (String column : REQUIRED) {
            // A table of plain values needs no distributions.
            boolean isNeeded =
                    column.equals(VARIABLE) || !(read.containsValue(VALUE) || read.containsValue(DEFINITION));
            if (isNeeded && missing.contains(column)) {
                log.add(
                        FileKind.TABLE_COLUMNS,
                        place,
                        "",
                        "the column %s is missing; the first line names the columns: variable, distribution, then lower,"
                                        .formatted(column)
                                + " median and upper, or a distribution's parameters, such as min, mode and max");
                isWhole = false;
            }
        }
        for (Cell cell : unread.values()) {
            Optional<String> meant =
                    cell.text().length() < 5 ? Optional.empty() : Spelling.nearest(cell.text(), missing);
            if (meant.isPresent()) {
                log.add(
                        FileKind.TABLE_COLUMNS,
                        cell.place(),
                        "",
                        "'%s' is not a column of a table of ranges; did you mean '%s'?"
                                .formatted(cell.text(), meant.get()));
                isWhole = false;
            }
        }
        return isWhole;
    }

    /** The name of a column that is read. */
    Optional<String> column(int index) {
        return Optional.ofNullable(read.get(index));
    }

    /** Whether a column has a heading or none, but states nothing. */
    boolean isUnread(int index) {
        return unread.containsKey(index) || ofLog.contains(index);
    }

    /** Names the columns that nothing reads, but for blank ones. */
    void warnOfUnread(List<List<Cell>> rows, ProblemLog log) {
        List<String> names = new ArrayList<>();
        Optional<Cell> first = Optional.empty();
        for (Map.Entry<Integer, Cell> column : unread.entrySet()) {
            int index = column.getKey();
            boolean isBlank = rows.stream()
                    .allMatch(
                            row -> index >= row.size() || row.get(index).text().isEmpty());
            if (!isBlank) {
                names.add(
                        column.getValue().text().isEmpty()
                                ? "column %d, which has no name".formatted(index + 1)
                                : "'" + column.getValue().text() + "'");
                first = Optional.of(first.orElse(column.getValue()));
            }
        }
        first.ifPresent(cell -> log.warn(
                FileKind.COLUMN_UNREAD,
                cell.place(),
                "",
                "not read: %s; the columns that are read are %s"
                        .formatted(String.join(", ", names), COLUMNS.stream().collect(Collectors.joining(", ")))));
    }
}
