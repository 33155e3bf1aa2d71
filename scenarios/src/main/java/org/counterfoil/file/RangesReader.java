package org.counterfoil.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.file.CsvTable.Cell;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of ranges, one quantity a row, and states each in the scenario.
 *
 * <p>Columns and names of distributions are those of the R package decisionSupport (Luedeling and Göhring 2017):
 * {@code lower} and {@code upper} are the fifth and the ninety-fifth percentile. What differs from the package is in
 * decision 0005.
 */
final class RangesReader {

    private static final List<String> REQUIRED = List.of("variable", "distribution", "lower", "upper");

    private static final List<String> COLUMNS =
            List.of("variable", "distribution", "lower", "median", "upper", "label");

    /** What stands in a cell of which nothing is known. */
    private static final Set<String> NOTHING = Set.of("", "NA");

    /** What stands for the middle of lower and upper in the column of medians. */
    private static final String MIDDLE = "mean";

    /** A median may be rounded by so much of the range from lower to upper. */
    private static final double ROUNDED = 0.01;

    /** As many as a fit can give, and few enough to be the same on every Java. */
    private static final MathContext DIGITS = new MathContext(12);

    /** How each distribution that a row may name is written in a scenario file. */
    private static final Map<String, Function<Row, Map<String, DocumentNode>>> DISTRIBUTIONS = new TreeMap<>(Map.of(
            "const", RangesReader::certain,
            "norm", row -> outerPercentiles("normal", row, 0.5 * (row.low() + row.high())),
            "lnorm", row -> outerPercentiles("lognormal", row, Math.sqrt(row.low()) * Math.sqrt(row.high())),
            "unif", row -> outerPercentiles("uniform", row, 0.5 * (row.low() + row.high())),
            "posnorm", row -> truncatedNormal(row, Double.POSITIVE_INFINITY),
            "tnorm_0_1", row -> truncatedNormal(row, 1),
            "quantiles", RangesReader::quantiles));

    private final String file;
    private final ProblemLog log;
    private final Map<String, Cell> stated = new TreeMap<>();
    private Optional<Cell> firstDecimal = Optional.empty();

    RangesReader(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /**
     * The numbers of a row.
     *
     * @param place of the row
     * @param lower fifth percentile
     * @param median if it is known
     * @param upper ninety-fifth percentile
     */
    private record Row(Place place, NumberNode lower, Optional<NumberNode> median, NumberNode upper) {
        double low() {
            return lower.value();
        }

        double high() {
            return upper.value();
        }

        void refuseMedianOtherThan(double known) {
            median.filter(stated -> !(Math.abs(stated.value() - known) <= ROUNDED * (high() - low())))
                    .ifPresent(stated -> {
                        throw new IllegalArgumentException(
                                "has a median of %s, where lower and upper leave only %s; leave the median out, or write quantiles"
                                        .formatted(stated.literal(), literal(known)));
                    });
        }

        NumberNode number(double value) {
            return new NumberNode(place, literal(value));
        }

        private static String literal(double value) {
            return Double.isFinite(value)
                    ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString()
                    : Double.toString(value);
        }
    }

    /** The scenario with all rows stated in it; nothing if the text is no table of ranges. */
    Optional<ObjectNode> apply(ObjectNode root, String text) {
        Optional<CsvTable> table = CsvTable.of(file, text, log);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> lines = table.get().rows();
        List<Cell> header = lines.isEmpty() ? List.of() : lines.get(0);
        if (!hasColumns(header)) {
            return Optional.empty();
        }
        if (lines.stream().skip(1).flatMap(List::stream).allMatch(cell -> NOTHING.contains(cell.text()))) {
            log.add(
                    FileKind.TABLE_ROW,
                    new Place(file, 1, 1),
                    "",
                    "the table has no row beneath its header; write a quantity a row, or leave ranges out");
            return Optional.of(root);
        }
        Overrides overrides = new Overrides(log);
        ObjectNode result = root;
        for (List<Cell> line : lines.subList(1, lines.size())) {
            Optional<Overrides.Replacement> row =
                    replacement(cells(header, line), table.get().hasSemicolons());
            if (row.isPresent() && isQuantity(result, row.get())) {
                result = overrides.apply(result, row.get());
            }
        }
        return Optional.of(result);
    }

    /** Whether nothing else stands where a row states a quantity. */
    private boolean isQuantity(ObjectNode root, Overrides.Replacement row) {
        Optional<DocumentNode> present = DocumentPath.find(root, row.path()).map(Entry::node);
        boolean isOther = present.isPresent()
                && !QuantityPaths.isQuantity(row.path())
                && !(present.get() instanceof NumberNode)
                && !(present.get() instanceof ObjectNode && QuantityReader.isQuantity(present.get()));
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

    private boolean hasColumns(List<Cell> header) {
        Map<String, Cell> found = new TreeMap<>();
        boolean isTable = true;
        for (Cell cell : header) {
            String name = cell.text();
            if (!COLUMNS.contains(name)) {
                log.add(
                        FileKind.TABLE_COLUMNS,
                        cell.place(),
                        "",
                        "'%s' is not a column of a table of ranges%s".formatted(name, Spelling.hint(name, COLUMNS)));
                isTable = false;
            } else if (found.put(name, cell) != null) {
                log.add(
                        FileKind.TABLE_COLUMNS,
                        cell.place(),
                        "",
                        "the column %s is there twice; keep one of them".formatted(name));
                isTable = false;
            }
        }
        for (String name : REQUIRED) {
            if (!found.containsKey(name)) {
                log.add(
                        FileKind.TABLE_COLUMNS,
                        new Place(file, 1, 1),
                        "",
                        "the column %s is missing; the first line names the columns %s"
                                .formatted(name, String.join(", ", COLUMNS)));
                isTable = false;
            }
        }
        return isTable;
    }

    /** The cells of a line that hold something, by column. */
    private Map<String, Cell> cells(List<Cell> header, List<Cell> line) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            Cell cell = line.get(i);
            if (!NOTHING.contains(cell.text())) {
                if (i < header.size()) {
                    cells.put(header.get(i).text(), cell);
                } else {
                    log.add(
                            FileKind.TABLE_ROW,
                            cell.place(),
                            "",
                            "'%s' stands in no column; put a text that holds a separator in quotes"
                                    .formatted(cell.text()));
                }
            }
        }
        return cells;
    }

    /** What a row states; nothing if it is blank, or has a problem. */
    private Optional<Overrides.Replacement> replacement(Map<String, Cell> cells, boolean hasSemicolons) {
        Cell variable = cells.get("variable");
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
        Optional<Function<Row, Map<String, DocumentNode>>> distribution =
                required("distribution", variable, cells).flatMap(cell -> distribution(variable, cell));
        Optional<NumberNode> lower =
                required("lower", variable, cells).flatMap(cell -> number("lower", variable, cell, hasSemicolons));
        Optional<NumberNode> upper =
                required("upper", variable, cells).flatMap(cell -> number("upper", variable, cell, hasSemicolons));
        Optional<Cell> median = Optional.ofNullable(cells.get("median"));
        boolean isMiddle = median.filter(cell -> cell.text().equals(MIDDLE)).isPresent();
        Optional<NumberNode> middle =
                isMiddle ? Optional.empty() : median.flatMap(cell -> number("median", variable, cell, hasSemicolons));
        boolean isRead = isMiddle || median.isPresent() == middle.isPresent();
        if (distribution.isEmpty() || lower.isEmpty() || upper.isEmpty() || !isRead) {
            return Optional.empty();
        }
        Row numbers = new Row(variable.place(), lower.get(), middle, upper.get());
        Row row = isMiddle
                ? new Row(
                        variable.place(),
                        lower.get(),
                        Optional.of(numbers.number(0.5 * (numbers.low() + numbers.high()))),
                        upper.get())
                : numbers;
        return new Values(log)
                .attempt(
                        FileKind.IMPOSSIBLE_DISTRIBUTION,
                        new Entry(path, variable.place(), new TextNode(variable.place(), path)),
                        () -> distribution.get().apply(row))
                .map(members -> new Overrides.Replacement(
                        variable.place(), path, object(variable.place(), members, cells.get("label")), ""));
    }

    private static ObjectNode object(Place place, Map<String, DocumentNode> values, @Nullable Cell label) {
        Map<String, Member> members = new LinkedHashMap<>();
        values.forEach((key, value) -> members.put(key, new Member(value.place(), value)));
        if (label != null) {
            members.put("note", new Member(label.place(), new TextNode(label.place(), label.text())));
        }
        return new ObjectNode(place, members);
    }

    private Optional<Cell> required(String column, Cell variable, Map<String, Cell> cells) {
        Cell cell = cells.get(column);
        if (cell == null) {
            log.add(FileKind.TABLE_ROW, variable.place(), variable.text(), "has no %s in its row".formatted(column));
        }
        return Optional.ofNullable(cell);
    }

    private Optional<Function<Row, Map<String, DocumentNode>>> distribution(Cell variable, Cell cell) {
        Function<Row, Map<String, DocumentNode>> distribution = DISTRIBUTIONS.get(cell.text());
        if (distribution == null) {
            log.add(
                    FileKind.UNKNOWN_WORD,
                    cell.place(),
                    variable.text(),
                    "'%s' is not a distribution of a table of ranges%s"
                            .formatted(cell.text(), Spelling.hint(cell.text(), DISTRIBUTIONS.keySet())));
        }
        return Optional.ofNullable(distribution);
    }

    /** Where semicolons separate cells, the decimal mark may be a comma, if it is one everywhere. */
    private Optional<NumberNode> number(String column, Cell variable, Cell cell, boolean hasSemicolons) {
        String text = cell.text();
        if (hasSemicolons && (text.indexOf(',') >= 0 || text.indexOf('.') >= 0)) {
            Cell first = firstDecimal.orElse(cell);
            firstDecimal = Optional.of(first);
            if (first.text().indexOf(',') >= 0 != text.indexOf(',') >= 0) {
                log.add(
                        FileKind.WRONG_TYPE,
                        cell.place(),
                        variable.text(),
                        "%s: '%s' has another decimal mark than '%s' in line %d; use one in the whole table"
                                .formatted(
                                        column,
                                        text,
                                        first.text(),
                                        first.place().line()));
                return Optional.empty();
            }
            text = text.replace(',', '.');
        }
        Optional<NumberNode> number = NumberNode.parsed(cell.place(), text);
        if (number.isEmpty()) {
            log.add(
                    FileKind.WRONG_TYPE,
                    cell.place(),
                    variable.text(),
                    column + ": " + Values.notANumber(new TextNode(cell.place(), cell.text())));
        }
        return number;
    }

    private static Map<String, DocumentNode> certain(Row row) {
        if (row.low() != row.high()) {
            throw new IllegalArgumentException("const needs lower and upper to be the same, but was lower=%s, upper=%s"
                    .formatted(row.lower().literal(), row.upper().literal()));
        }
        row.refuseMedianOtherThan(row.low());
        return Map.of("value", row.lower());
    }

    private static Map<String, DocumentNode> outerPercentiles(String dist, Row row, double median) {
        row.refuseMedianOtherThan(median);
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        members.put("dist", new TextNode(row.place(), dist));
        members.put("p05", row.lower());
        members.put("p95", row.upper());
        return members;
    }

    /** Written as the normal distribution before it is truncated, as a scenario file has it. */
    private static Map<String, DocumentNode> truncatedNormal(Row row, double max) {
        Truncated truncated = Truncated.normalOfP05AndP95(0, max, row.low(), row.high());
        row.refuseMedianOtherThan(truncated.quantile(0.5));
        Normal normal = (Normal) truncated.of();
        Map<String, DocumentNode> of = new LinkedHashMap<>();
        of.put("dist", new TextNode(row.place(), "normal"));
        of.put("mean", row.number(normal.mean()));
        of.put("sd", row.number(normal.sd()));
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        members.put("dist", new TextNode(row.place(), "truncated"));
        members.put("of", object(row.place(), of, null));
        members.put("min", row.number(0));
        if (Double.isFinite(max)) {
            members.put("max", row.number(max));
        }
        return members;
    }

    private static Map<String, DocumentNode> quantiles(Row row) {
        Map<String, DocumentNode> members = outerPercentiles(
                "quantiles", row, row.median().map(NumberNode::value).orElse(0.0));
        members.put(
                "p50",
                row.median()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "quantiles needs a median; write it, or another distribution")));
        return members;
    }
}
