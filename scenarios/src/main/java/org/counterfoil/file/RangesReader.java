package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.counterfoil.file.CsvTable.Cell;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.file.RangeForms.Row;

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

    /** A text that a spreadsheet would run as a formula, with the apostrophe that keeps it from that. */
    private static final Pattern GUARDED = Pattern.compile("'[=+@\t\r-]");

    /** Kinds and origins of lines of an assumptions log whose numbers stand elsewhere, or in no column. */
    private static final Set<String> STATE_NOTHING = Set.of("split", "rates", "defaults", "model");

    /** What stands for the middle of lower and upper in the column of medians. */
    private static final String MIDDLE = "mean";

    /** Distributions that a row can name by their parameters. */
    private static final List<String> BY_PARAMETERS = DistributionReader.FORMS.stream()
            .filter(form -> form.parameters().stream().allMatch(DistributionReader::isNumber))
            .map(DistributionReader.Form::dist)
            .distinct()
            .toList();

    private final String file;
    private final ProblemLog log;
    private final Values values;
    private final Map<String, Cell> stated = new TreeMap<>();
    private final List<Cell> stateNothing = new ArrayList<>();
    private NumberStyle style = NumberStyle.of(',', List.of());

    RangesReader(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
        this.values = new Values(log);
    }

    /** The scenario with all rows stated in it; nothing if the text is no table of ranges. */
    Optional<ObjectNode> apply(ObjectNode root, String text) {
        Optional<CsvTable> table = CsvTable.of(file, text, log);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> lines = table.get().rows();
        Optional<RangesHeader> header = RangesHeader.of(file, lines.isEmpty() ? List.of() : lines.get(0), log);
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
                    "is %s, not a quantity; write the path of one, such as bodies/dft/delay"
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
        Optional<Map<String, DocumentNode>> quantity = quantity(variable, already, cells);
        Optional<DocumentNode> plan = plan(root, variable, cells);
        return quantity.filter(found -> plan.isPresent() || !cells.containsKey(RangesHeader.PLAN))
                .map(members -> object(variable.place(), members, plan, cells))
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

    private Optional<Map<String, DocumentNode>> quantity(
            Cell variable, AlreadyStated already, Map<String, Cell> cells) {
        if (cells.containsKey(RangesHeader.DEFINITION)) {
            return definition(variable, cells);
        }
        Cell distribution = cells.get(RangesHeader.DISTRIBUTION);
        if (distribution == null) {
            return plainValue(variable, already, cells);
        }
        String name = distribution.text();
        boolean isOfPackage = RangeForms.names().contains(name)
                && (!BY_PARAMETERS.contains(name)
                        || cells.containsKey(RangesHeader.LOWER)
                        || cells.containsKey(RangesHeader.UPPER));
        if (isOfPackage) {
            return ofPackage(name, variable, cells);
        }
        if (!BY_PARAMETERS.contains(name)) {
            List<String> known = Stream.concat(RangeForms.names().stream(), BY_PARAMETERS.stream())
                    .distinct()
                    .sorted()
                    .toList();
            log.add(
                    FileKind.UNKNOWN_WORD,
                    distribution.place(),
                    variable.text(),
                    "'%s' is not a distribution of a table of ranges%s"
                            .formatted(name, DistributionNames.hint(name, known)));
            return Optional.empty();
        }
        return byParameters(name, variable, cells);
    }

    /** One whose cells are the parameters that its name has in a scenario file. */
    private Optional<Map<String, DocumentNode>> byParameters(String name, Cell variable, Map<String, Cell> cells) {
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        members.put("dist", new TextNode(variable.place(), name));
        boolean isRead = refuse(variable, cells, List.of(RangesHeader.LOWER, RangesHeader.UPPER), name);
        for (String parameter : RangesHeader.PARAMETERS) {
            Cell cell = cells.get(parameter);
            if (cell != null) {
                Optional<NumberNode> number = number(parameter, variable, cell);
                number.ifPresent(found -> members.put(parameter, found));
                isRead &= number.isPresent();
            }
        }
        return isRead ? Optional.of(members) : Optional.empty();
    }

    private Optional<Map<String, DocumentNode>> plainValue(
            Cell variable, AlreadyStated already, Map<String, Cell> cells) {
        Cell value = cells.get(RangesHeader.VALUE);
        if (value == null) {
            return required(RangesHeader.DISTRIBUTION, variable, cells).map(cell -> Map.of());
        }
        List<String> others = RangesHeader.NUMBERS.stream()
                .filter(column -> !column.equals(RangesHeader.VALUE) && !column.equals(RangesHeader.PLAN))
                .toList();
        if (!refuse(variable, cells, others, "a plain value")) {
            return Optional.empty();
        }
        Optional<DocumentNode> stated = already.date(variable.text(), value.text())
                .<DocumentNode>map(date -> new TextNode(value.place(), date))
                .or(() -> number(RangesHeader.VALUE, variable, value));
        return stated.map(node -> Map.of(RangesHeader.VALUE, node));
    }

    private Optional<Map<String, DocumentNode>> definition(Cell variable, Map<String, Cell> cells) {
        Cell cell = cells.get(RangesHeader.DEFINITION);
        if (cell == null) {
            throw new AssertionError(variable);
        }
        List<String> others = RangesHeader.NUMBERS.stream()
                .filter(column -> !column.equals(RangesHeader.PLAN))
                .toList();
        if (!refuse(variable, cells, others, "a definition")) {
            return Optional.empty();
        }
        Optional<DocumentNode> parsed = DocumentParser.parseJson(cell.place(), cell.text(), log);
        if (parsed.isPresent() && !(parsed.get() instanceof ObjectNode)) {
            log.add(
                    FileKind.WRONG_TYPE,
                    cell.place(),
                    variable.text(),
                    "definition: expected an object { … }, found "
                            + parsed.get().described());
        }
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        if (parsed.isPresent() && parsed.get() instanceof ObjectNode object) {
            object.members().forEach((key, member) -> members.put(key, member.value()));
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(members);
    }

    private Optional<Map<String, DocumentNode>> ofPackage(String name, Cell variable, Map<String, Cell> cells) {
        List<String> others = RangesHeader.PARAMETERS.stream()
                .filter(parameter -> !parameter.equals(RangesHeader.MEDIAN))
                .toList();
        boolean isAlone = refuse(variable, cells, others, name);
        Optional<NumberNode> lower = required(RangesHeader.LOWER, variable, cells)
                .flatMap(cell -> number(RangesHeader.LOWER, variable, cell));
        Optional<NumberNode> upper = required(RangesHeader.UPPER, variable, cells)
                .flatMap(cell -> number(RangesHeader.UPPER, variable, cell));
        Optional<Cell> median = Optional.ofNullable(cells.get(RangesHeader.MEDIAN));
        boolean isMiddle = median.filter(cell -> cell.text().equals(MIDDLE)).isPresent();
        Optional<NumberNode> middle =
                isMiddle ? Optional.empty() : median.flatMap(cell -> number(RangesHeader.MEDIAN, variable, cell));
        boolean isRead = isMiddle || median.isPresent() == middle.isPresent();
        if (!isAlone || lower.isEmpty() || upper.isEmpty() || !isRead) {
            return Optional.empty();
        }
        Row numbers = new Row(variable.place(), lower.get(), middle, upper.get());
        return values.attempt(
                FileKind.IMPOSSIBLE_DISTRIBUTION,
                new Entry(variable.text(), variable.place(), new TextNode(variable.place(), variable.text())),
                () -> RangeForms.members(name, isMiddle ? numbers.withMiddle() : numbers));
    }

    /** Whether none of some columns is filled: they say something that does not go with the rest of the row. */
    private boolean refuse(Cell variable, Map<String, Cell> cells, List<String> columns, String with) {
        List<String> filled = columns.stream().filter(cells::containsKey).toList();
        if (!filled.isEmpty()) {
            log.add(
                    FileKind.TABLE_ROW,
                    variable.place(),
                    variable.text(),
                    "has %s beside %s; leave %s out, or name another distribution"
                            .formatted(String.join(", ", filled), with, filled.size() == 1 ? "it" : "them"));
        }
        return filled.isEmpty();
    }

    /** The plan's value: the row's, or what the file has for one. */
    private Optional<DocumentNode> plan(ObjectNode root, Cell variable, Map<String, Cell> cells) {
        Cell cell = cells.get(RangesHeader.PLAN);
        if (cell != null) {
            return number(RangesHeader.PLAN, variable, cell).map(number -> number);
        }
        if (!AlreadyStated.hasPlan(variable.text())) {
            return Optional.empty();
        }
        return Stream.of(variable.text(), QuantityPaths.inDefaults(variable.text()))
                .flatMap(path -> DocumentPath.find(root, path).map(Entry::node).stream())
                .findFirst()
                .flatMap(quantity ->
                        QuantityPaths.deviation(variable.text()).isPresent() ? statedPlan(quantity) : planOf(quantity));
    }

    private static Optional<DocumentNode> statedPlan(DocumentNode quantity) {
        return quantity instanceof ObjectNode object ? object.get("plan") : Optional.empty();
    }

    /** What a quantity of the file is planned at, as far as it says so. */
    private static Optional<DocumentNode> planOf(DocumentNode quantity) {
        if (QuantityPaths.isTotal(quantity)) {
            return ((ObjectNode) quantity).get("total").flatMap(RangesReader::planOf);
        }
        if (quantity instanceof ObjectNode object) {
            return object.get("plan").or(() -> object.get("value")).filter(NumberNode.class::isInstance);
        }
        return Optional.of(quantity).filter(NumberNode.class::isInstance);
    }

    private ObjectNode object(
            Place place, Map<String, DocumentNode> quantity, Optional<DocumentNode> plan, Map<String, Cell> cells) {
        Map<String, Member> members = new LinkedHashMap<>();
        quantity.forEach((key, value) -> members.put(key, new Member(value.place(), value)));
        plan.ifPresent(value -> members.putIfAbsent("plan", new Member(value.place(), value)));
        for (String column : RangesHeader.PROVENANCE) {
            Cell cell = cells.get(column);
            if (cell != null) {
                members.putIfAbsent(column, new Member(cell.place(), text(cell, cells, cell.text())));
            }
        }
        List<Cell> notes = Stream.of(RangesHeader.LABEL, RangesHeader.NOTE)
                .flatMap(column -> Stream.ofNullable(cells.get(column)))
                .toList();
        if (!notes.isEmpty()) {
            String note = String.join(": ", notes.stream().map(Cell::text).toList());
            members.putIfAbsent("note", new Member(notes.get(0).place(), text(notes.get(0), cells, note)));
        }
        return new ObjectNode(place, members);
    }

    private TextNode text(Cell cell, Map<String, Cell> cells, String text) {
        Cell variable = cells.get(RangesHeader.VARIABLE);
        String bare = GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
        return DocumentParser.text(cell.place(), variable == null ? "" : variable.text(), bare, log);
    }

    private Optional<Cell> required(String column, Cell variable, Map<String, Cell> cells) {
        Cell cell = cells.get(column);
        if (cell == null) {
            log.add(FileKind.TABLE_ROW, variable.place(), variable.text(), "has no %s in its row".formatted(column));
        }
        return Optional.ofNullable(cell);
    }

    private Optional<NumberNode> number(String column, Cell variable, Cell cell) {
        return style.number(cell, variable.text(), column, log);
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
