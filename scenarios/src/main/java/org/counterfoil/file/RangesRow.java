package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.counterfoil.file.CsvTable.Cell;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.file.RangeForms.Row;

/** Reads a row of a table of ranges into the quantity that a scenario file would state. */
final class RangesRow {

    /** A text that a spreadsheet would run as a formula, or that stands for nothing, with the apostrophe that keeps it from that. */
    private static final Pattern GUARDED = Pattern.compile("'+(?:[=+@\t\r-]|NA$)");

    /** What stands for the middle of lower and upper in the column of medians. */
    private static final String MIDDLE = "mean";

    /** Distributions that a row can name by their parameters. */
    private static final List<String> BY_PARAMETERS = DistributionReader.FORMS.stream()
            .filter(form -> form.parameters().stream().allMatch(DistributionReader::isNumber))
            .map(DistributionReader.Form::dist)
            .distinct()
            .toList();

    private final Cell variable;
    private final Map<String, Cell> cells;
    private final NumberStyle style;
    private final AlreadyStated already;
    private final ProblemLog log;

    /**
     * A row.
     *
     * @param variable the cell that holds the quantity's path
     * @param cells those that hold something, by column
     * @param style how the table writes numbers
     * @param already what the scenario states
     */
    RangesRow(Cell variable, Map<String, Cell> cells, NumberStyle style, AlreadyStated already, ProblemLog log) {
        this.variable = variable;
        this.cells = cells;
        this.style = style;
        this.already = already;
        this.log = log;
    }

    /**
     * The quantity; nothing, and problems, if the row is not one.
     *
     * @param root the scenario, whose plan a row keeps that states none
     */
    Optional<ObjectNode> read(ObjectNode root) {
        Optional<Map<String, DocumentNode>> quantity = quantity();
        Optional<DocumentNode> plan = plan(root);
        return quantity.filter(found -> plan.isPresent() || !cells.containsKey(RangesHeader.PLAN))
                .map(members -> object(members, plan));
    }

    private Optional<Map<String, DocumentNode>> quantity() {
        Cell definition = cells.get(RangesHeader.DEFINITION);
        if (definition != null) {
            return definition(definition);
        }
        Cell distribution = cells.get(RangesHeader.DISTRIBUTION);
        if (distribution == null) {
            return plainValue();
        }
        String name = distribution.text();
        boolean isOfPackage = RangeForms.names().contains(name)
                && (!BY_PARAMETERS.contains(name)
                        || cells.containsKey(RangesHeader.LOWER)
                        || cells.containsKey(RangesHeader.UPPER));
        if (isOfPackage) {
            return ofPackage(name);
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
        return byParameters(name);
    }

    /** One whose cells are the parameters that its name has in a scenario file. */
    private Optional<Map<String, DocumentNode>> byParameters(String name) {
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        members.put("dist", new TextNode(variable.place(), name));
        boolean isRead = refuse(List.of(RangesHeader.LOWER, RangesHeader.UPPER), name);
        for (String parameter : RangesHeader.PARAMETERS) {
            Cell cell = cells.get(parameter);
            if (cell != null) {
                Optional<NumberNode> number = number(parameter, cell);
                number.ifPresent(found -> members.put(parameter, found));
                isRead &= number.isPresent();
            }
        }
        return isRead ? Optional.of(members) : Optional.empty();
    }

    private Optional<Map<String, DocumentNode>> plainValue() {
        Cell value = cells.get(RangesHeader.VALUE);
        if (value == null) {
            return required(RangesHeader.DISTRIBUTION).map(cell -> Map.of());
        }
        List<String> others = RangesHeader.NUMBERS.stream()
                .filter(column -> !column.equals(RangesHeader.VALUE) && !column.equals(RangesHeader.PLAN))
                .toList();
        if (!refuse(others, "a plain value")) {
            return Optional.empty();
        }
        Optional<DocumentNode> stated = already.date(variable.text(), value.text())
                .<DocumentNode>map(date -> new TextNode(value.place(), date))
                .or(() -> number(RangesHeader.VALUE, value));
        return stated.map(node -> Map.of(RangesHeader.VALUE, node));
    }

    private Optional<Map<String, DocumentNode>> definition(Cell cell) {
        List<String> others = RangesHeader.NUMBERS.stream()
                .filter(column -> !column.equals(RangesHeader.PLAN))
                .toList();
        if (!refuse(others, "a definition")) {
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

    private Optional<Map<String, DocumentNode>> ofPackage(String name) {
        List<String> others = RangesHeader.PARAMETERS.stream()
                .filter(parameter -> !parameter.equals(RangesHeader.MEDIAN))
                .toList();
        boolean isAlone = refuse(others, name);
        Optional<NumberNode> lower = required(RangesHeader.LOWER).flatMap(cell -> number(RangesHeader.LOWER, cell));
        Optional<NumberNode> upper = required(RangesHeader.UPPER).flatMap(cell -> number(RangesHeader.UPPER, cell));
        Optional<Cell> median = Optional.ofNullable(cells.get(RangesHeader.MEDIAN));
        boolean isMiddle = median.filter(cell -> cell.text().equals(MIDDLE)).isPresent();
        Optional<NumberNode> middle =
                isMiddle ? Optional.empty() : median.flatMap(cell -> number(RangesHeader.MEDIAN, cell));
        boolean isRead = isMiddle || median.isPresent() == middle.isPresent();
        if (!isAlone || lower.isEmpty() || upper.isEmpty() || !isRead) {
            return Optional.empty();
        }
        Row numbers = new Row(variable.place(), lower.get(), middle, upper.get());
        return new Values(log)
                .attempt(
                        FileKind.IMPOSSIBLE_DISTRIBUTION,
                        new Entry(variable.text(), variable.place(), new TextNode(variable.place(), variable.text())),
                        () -> RangeForms.members(name, isMiddle ? numbers.withMiddle() : numbers));
    }

    /** Whether none of some columns is filled: they say something that does not go with the rest of the row. */
    private boolean refuse(List<String> columns, String with) {
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
    private Optional<DocumentNode> plan(ObjectNode root) {
        Cell cell = cells.get(RangesHeader.PLAN);
        if (cell != null) {
            return number(RangesHeader.PLAN, cell).map(number -> number);
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
            return ((ObjectNode) quantity).get("total").flatMap(RangesRow::planOf);
        }
        if (quantity instanceof ObjectNode object) {
            return object.get("plan").or(() -> object.get("value")).filter(NumberNode.class::isInstance);
        }
        return Optional.of(quantity).filter(NumberNode.class::isInstance);
    }

    private ObjectNode object(Map<String, DocumentNode> quantity, Optional<DocumentNode> plan) {
        Map<String, Member> members = new LinkedHashMap<>();
        quantity.forEach((key, value) -> members.put(key, new Member(value.place(), value)));
        plan.ifPresent(value -> members.putIfAbsent("plan", new Member(value.place(), value)));
        for (String column : RangesHeader.PROVENANCE) {
            Cell cell = cells.get(column);
            if (cell != null) {
                members.putIfAbsent(column, new Member(cell.place(), text(cell, cell.text())));
            }
        }
        List<Cell> notes = Stream.of(RangesHeader.LABEL, RangesHeader.NOTE)
                .flatMap(column -> Stream.ofNullable(cells.get(column)))
                .toList();
        if (!notes.isEmpty()) {
            String note = String.join(": ", notes.stream().map(Cell::text).toList());
            members.putIfAbsent("note", new Member(notes.get(0).place(), text(notes.get(0), note)));
        }
        return new ObjectNode(variable.place(), members);
    }

    private TextNode text(Cell cell, String text) {
        String bare = GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
        return DocumentParser.text(cell.place(), variable.text(), bare, log);
    }

    private Optional<Cell> required(String column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            log.add(FileKind.TABLE_ROW, variable.place(), variable.text(), "has no %s in its row".formatted(column));
        }
        return Optional.ofNullable(cell);
    }

    private Optional<NumberNode> number(String column, Cell cell) {
        if (AlreadyStated.mayBeDate(variable.text()) && AlreadyStated.isMonthOrYear(cell.text())) {
            log.add(
                    FileKind.TABLE_ROW,
                    cell.place(),
                    variable.text(),
                    column + ": a distribution of months stands in the column definition, such as"
                            + " {\"dist\": \"uniform\", \"min\": \"2029-05\", \"max\": \"2033-04\"}");
            return Optional.empty();
        }
        return style.number(cell, variable.text(), column, log);
    }
}
