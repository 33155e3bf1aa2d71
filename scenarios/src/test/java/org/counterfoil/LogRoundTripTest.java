package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Problem;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.file.ScenarioReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An assumptions log is a table of ranges: fed back it says the same, and what was changed in it changes the scenario. */
class LogRoundTripTest {

    private static final Path FIXTURES = Path.of("src/test/resources/scenarios");

    @TempDir
    private Path folder = Path.of("");

    /** A file beside which a table can lie: the case itself, or one that extends it. */
    private Path base(String name) throws IOException {
        if (name.equals("starter")) {
            return Files.copy(Path.of("starter/scenario.yaml"), folder.resolve("base.yaml"));
        }
        if (name.equals("every-claim.json")) {
            Files.copy(FIXTURES.resolve("complete.json"), folder.resolve("complete.json"));
        }
        return name.endsWith(".json")
                ? Files.copy(FIXTURES.resolve(name), folder.resolve("base.json"))
                : Files.writeString(folder.resolve("base.json"), "{ \"extends\": \"%s\" }".formatted(name));
    }

    private Path withTable(Path base, String table) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        return Files.writeString(
                folder.resolve("ranged.json"),
                "{ \"extends\": \"%s\", \"ranges\": \"table.csv\" }".formatted(base.getFileName()));
    }

    private static List<String> warnings(Path file) throws IOException {
        CheckedScenario checked = ScenarioChecker.check(ScenarioReader.read(file));
        assertThat(checked.problems().list()).isEmpty();
        return checked.warnings().list().stream()
                .map(warning -> warning.path() + ": " + warning.message())
                .toList();
    }

    /** Its lines, but for where things stand in which file, and how it words what comes to the same rate. */
    private static List<String> log(Path file) {
        return Execution.outputOf("explain", file.toString(), "--format", "csv")
                .replaceAll("[^,\\n]*:\\d+:\\d+\\n", "\n")
                .replaceAll("\\d+ of \\d+ within \\d+ years \\(([^)]*)\\)", "$1")
                .lines()
                .toList();
    }

    private static String result(Path file) {
        return Execution.outputOf("run", file.toString(), "--trials", "4096", "--format", "json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngss-2012",
                "nao-2012-five-centres",
                "starter",
                "complete.json",
                "small.json",
                "every-claim.json"
            })
    void fedBackUnchangedItChangesNothing(String name) throws IOException {
        Path base = base(name);
        Path ranged = withTable(base, "\uFEFF" + Execution.outputOf("explain", base.toString(), "--format", "csv"));

        assertThat(warnings(ranged)).isEqualTo(warnings(base));
        assertThat(ScenarioReader.read(ranged).sha256())
                .isEqualTo(ScenarioReader.read(base).sha256());
        assertThat(result(ranged)).isEqualTo(result(base));
    }

    /** Lines that end in any way, what stands for nothing in a table, and what a spreadsheet would run or has marked already. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\\r\\ntwo",
                "one\\rtwo",
                "one\\u2028two",
                "NA",
                "'NA",
                "-5% agreed",
                "'-5% agreed",
                "''=1+1",
                "'tis so"
            })
    void anyNoteAndOwnerComesBackAsItWas(String text) throws IOException {
        Path base = Files.writeString(folder.resolve("base.json"), """
                {"extends": "ngss-2012", "overrides": [{"path": "bodies/bis/delay", "reason": "x",
                    "value": {"value": 3, "plan": 2, "owner": "%s", "note": "%s"}}]}
                """.formatted(text.replaceAll("\\\\.*", ""), text));
        Path ranged = withTable(
                base,
                Execution.of("explain", base.toString(), "--format", "csv").out());

        assertThat(ScenarioReader.read(ranged).toJson())
                .isEqualTo(ScenarioReader.read(base).toJson());
    }

    /** A spreadsheet keeps fifteen digits, separates with semicolons where the comma is decimal, and drops what ends a line. */
    @ParameterizedTest
    @ValueSource(strings = {"ngss-2012", "complete.json"})
    void whatASpreadsheetKeepsOfItChangesNothing(String name) throws IOException {
        Path base = base(name);
        List<CsvRecord> lines =
                CsvReader.builder()
                        .ofCsvRecord(Execution.outputOf("explain", base.toString(), "--format", "csv"))
                        .stream()
                        .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            lines.forEach(line -> writer.writeRecord(line.getFields().stream()
                    .map(LogRoundTripTest::asSavedInGermany)
                    .toList()));
        }

        Path ranged = withTable(base, text.toString());

        assertThat(warnings(ranged)).isEqualTo(warnings(base));
        assertThat(ScenarioReader.read(ranged).sha256())
                .isEqualTo(ScenarioReader.read(base).sha256());
    }

    private static String asSavedInGermany(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(cell)
                        .round(new MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : cell;
    }

    /** Every number, month, year and text that a line can state is made another, and the log brings all of them back. */
    @ParameterizedTest
    @ValueSource(strings = {"ngss-2012", "nao-2012-five-centres", "starter", "complete.json", "every-claim.json"})
    void itBringsBackAllThatItStates(String name) throws IOException {
        Path base = base(name);
        String table = Execution.outputOf("explain", base.toString(), "--format", "csv");
        String changed = changed(table);
        ScenarioDocument other = ScenarioReader.read(withTable(base, changed));
        assertThat(other.problems().list()).isEmpty();
        assertThat(other.warnings().list()).extracting(Problem::toString).isEmpty();
        Path written = Files.writeString(folder.resolve("other.json"), other.toJson());

        Path back = withTable(written, table);

        assertThat(log(back)).filteredOn(line -> !log(base).contains(line)).isEmpty();
        assertThat(log(back)).hasSameSizeAs(log(base));
        assertThat(result(back).replaceAll("\"sha256\" : \"\\w+\"", ""))
                .isEqualTo(result(base).replaceAll("\"sha256\" : \"\\w+\"", ""));
    }

    /** Numbers by 0.123, dates by another, no plan, and no word on where it comes from. */
    private static String changed(String table) {
        List<CsvRecord> lines = CsvReader.builder().ofCsvRecord(table).stream().toList();
        List<String> names = lines.get(0).getFields();
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(names);
            for (CsvRecord line : lines.subList(1, lines.size())) {
                writer.writeRecord(changed(names, line.getFields()));
            }
        } catch (IOException e) {
            throw new AssertionError("a text takes everything", e);
        }
        return text.toString();
    }

    private static List<String> changed(List<String> names, List<String> line) {
        int value = names.indexOf("value");
        int unit = names.indexOf("unit");
        String variable = line.get(0);
        boolean isAlone = variable.matches("risks/[^/]+/likelihood|correlations/.*|claims/.*/at.*|publishedPlan/.*");
        List<String> cells = new ArrayList<>(line);
        boolean isStated = false;
        for (int i = 3; i < unit; i++) {
            isStated |= !cells.get(i).isEmpty();
            cells.set(i, "");
        }
        isStated |= !cells.get(names.indexOf("definition")).isEmpty();
        if (isStated) {
            cells.set(value, another(line.get(value)));
            cells.set(names.indexOf("definition"), "");
            for (String column : isAlone ? Set.<String>of() : Set.of("source", "evidence", "owner", "note")) {
                cells.set(names.indexOf(column), "");
            }
        }
        return cells;
    }

    private static String another(String value) {
        if (value.matches("FY.*")) {
            return "FY2021-22";
        }
        return value.matches("\\d{4}M\\d{2}") ? "2021M05" : value.matches("\\d{1,3}") ? "123" : "0.123";
    }
}
