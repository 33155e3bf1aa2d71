package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.counterfoil.Execution;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are wrong as files: what the runner says of them, in full. */
class FileMistakesTest {

    private static final String SMALL = Fixtures.text("small.json");
    private static final String MISSPELT = Fixtures.changed("small.json", "\"goLive\"", "\"goLife\"");
    private static final List<String> MISSPELT_MESSAGES = List.of(
            "15:5: bodies/dft/goLive: is missing",
            "15:33: bodies/dft/goLife: 'goLife' is not a key of this object; did you mean 'goLive'?");

    /**
     * A mistake.
     *
     * @param files by name, the scenario first
     * @param code the exit code
     * @param messages on stderr, each without {@code error: } and the name of the scenario
     */
    record FileMistake(String name, Map<String, byte[]> files, int code, List<String> messages) {

        FileMistake(String name, String file, byte[] bytes, String... messages) {
            this(name, Map.of(file, bytes), 3, List.of(messages));
        }

        FileMistake(String name, String file, String text, String... messages) {
            this(name, file, text.getBytes(StandardCharsets.UTF_8), messages);
        }

        FileMistake beside(String file, String text) {
            Map<String, byte[]> more = new LinkedHashMap<>(files);
            more.put(file, text.getBytes(StandardCharsets.UTF_8));
            return new FileMistake(name, more, code, messages);
        }

        /** That does not stand in the way of a result. */
        FileMistake forgiven() {
            return new FileMistake(name, files, 0, messages);
        }

        Path writtenTo(Path folder) {
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.resolveSibling("."));
                    Files.write(path, file.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder.resolve(files.keySet().iterator().next());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<FileMistake> mistakes() {
        return Stream.of(inBytes(), inSyntax(), inYaml(), inExtends(), inRanges())
                .flatMap(List::stream);
    }

    private static List<FileMistake> inBytes() {
        return List.of(
                new FileMistake(
                        "empty", "x.json", "", "1:1: the file is empty; write a scenario, such as the one in README"),
                new FileMistake(
                        "empty YAML",
                        "x.yaml",
                        "\n \n",
                        "1:1: the file is empty; write a scenario, such as the one in README"),
                new FileMistake(
                        "a spreadsheet", "x.json", zip(), "1:6: the file is not text; a scenario is JSON or YAML"),
                new FileMistake(
                        "a spreadsheet named YAML",
                        "x.yaml",
                        zip(),
                        "1:6: the file is not text; a scenario is JSON or YAML"),
                new FileMistake(
                        "Latin-1",
                        "x.json",
                        in(StandardCharsets.ISO_8859_1, SMALL.replace("Two bodies", "Zw\u00f6lf")),
                        "2:41: byte 0xF6 is not UTF-8; save the file as UTF-8"),
                new FileMistake(
                        "Latin-1 in YAML",
                        "x.yaml",
                        in(StandardCharsets.ISO_8859_1, "# caf\u00e9\n"),
                        "1:6: byte 0xE9 is not UTF-8; save the file as UTF-8"),
                new FileMistake(
                        "UTF-16",
                        "x.json",
                        in(StandardCharsets.UTF_16, SMALL),
                        "1:1: byte 0xFE is not UTF-8; save the file as UTF-8"),
                new FileMistake(
                        "50 MB", "x.json", spaces(50_000_000), "1:1: the file is larger than 20 MB; no scenario is"),
                new FileMistake(
                        "50 MB of YAML",
                        "x.yaml",
                        spaces(50_000_000),
                        "1:1: the file is larger than 20 MB; no scenario is"),
                misspelt("misspelt behind a byte order mark", "x.json", "\uFEFF" + MISSPELT),
                misspelt("misspelt behind a byte order mark in YAML", "x.yaml", "\uFEFF" + MISSPELT),
                misspelt("misspelt on lines that end as on Windows", "x.json", MISSPELT.replace("\n", "\r\n")),
                misspelt("misspelt on lines of YAML that end as on Windows", "x.yaml", MISSPELT.replace("\n", "\r\n")));
    }

    private static List<FileMistake> inSyntax() {
        return List.of(
                new FileMistake(
                        "a decimal comma in JSON",
                        "x.json",
                        SMALL.replace("\"officeCost\": 4", "\"officeCost\": 4,5"),
                        "18:34: this is not JSON: found 5 where a key in double quotes begins; a number is written with a decimal point, such as 0.5"),
                new FileMistake(
                        "a comment in JSON",
                        "x.json",
                        "{ // office\n}",
                        "1:3: this is not JSON: JSON has no comments; take it out, or write it as a note"),
                new FileMistake(
                        "a control character between JSON's words",
                        "x.json",
                        "{\u0085}",
                        "1:2: this is not JSON: found a character that cannot be shown; take it out"),
                new FileMistake(
                        "a plus sign in JSON",
                        "x.json",
                        "{ \"a\": +4 }",
                        "1:9: this is not JSON: a number has no plus sign; take it out"),
                new FileMistake(
                        "the wrong bracket in JSON",
                        "x.json",
                        "{ \"a\": [4 }",
                        "1:11: this is not JSON: found } where ] closes what is open"),
                new FileMistake(
                        "a word in JSON",
                        "x.json",
                        "{ \"a\": four }",
                        "1:8: this is not JSON: four is not a value; put text in double quotes, write a number in digits"),
                new FileMistake(
                        "a line end within quotes in JSON",
                        "x.json",
                        "{ \"a\": \"four\n\" }",
                        "1:13: this is not JSON: a text goes on in the next line; close its quote, or write \\n for the line's end"),
                new FileMistake(
                        "a control character",
                        "x.json",
                        SMALL.replace("Two bodies", "Two\\tbodies\\u001b[2J"),
                        "2:38: about/title: holds U+001B, which cannot be shown; take it out"),
                new FileMistake(
                        "half a character",
                        "x.json",
                        SMALL.replace("Two bodies", "Two bodies\\ud83d"),
                        "2:38: about/title: holds U+D83D, which cannot be shown; take it out"),
                new FileMistake(
                        "nested 100,000 deep",
                        "x.json",
                        "[".repeat(100_000),
                        "1:101: the file is nested more than 100 deep; no scenario is"),
                new FileMistake(
                        "objects nested 100,000 deep",
                        "x.json",
                        "{\"a\":".repeat(100_000),
                        "1:501: the file is nested more than 100 deep; no scenario is"),
                new FileMistake(
                        "nested 100,000 deep in YAML",
                        "x.yaml",
                        "- ".repeat(100_000),
                        "1:201: the file is nested more than 100 deep; no scenario is"),
                new FileMistake(
                        "a number of 2,000 digits",
                        "x.json",
                        "{ \"a\": " + "9".repeat(2000) + " }",
                        "1:2008: a number here is 2000 characters long; the longest that is read has 1000"),
                new FileMistake(
                        "a list",
                        "x.json",
                        "[1]",
                        "1:1: expected a scenario with keys such as about and bodies, found a list"),
                new FileMistake(
                        "a text",
                        "x.yaml",
                        "hello",
                        "1:1: expected a scenario with keys such as about and bodies, found text \"hello\""),
                new FileMistake(
                        "two scenarios",
                        "x.json",
                        "{} {}",
                        "1:4: the scenario has ended, but the file goes on; a file holds one scenario"),
                new FileMistake(
                        "two scenarios in YAML",
                        "x.yaml",
                        "a: 1\n---\nb: 2\n",
                        "3:1: the scenario has ended, but the file goes on; a file holds one scenario"),
                new FileMistake(
                        "100,000 unknown keys",
                        "x.json",
                        SMALL.replaceFirst("\\{", "{\n" + unknownKeys()),
                        Stream.concat(
                                        IntStream.range(0, 20)
                                                .mapToObj(i ->
                                                        "%d:1: key%d: 'key%d' is not a key of this object; write one of $schema, note, about, functions, centres, appraisal, units, bodies, defaults, programme, lines, risks, correlations, claims, publishedPlan, payers, simulation"
                                                                .formatted(i + 2, i, i)),
                                        Stream.of("and 99980 more"))
                                .toArray(String[]::new)));
    }

    private static List<FileMistake> inYaml() {
        return List.of(
                new FileMistake(
                        "a decimal comma",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 4,5"),
                        "113:15: programme/officeCost: expected a number, found text \"4,5\"; write it with a decimal point: 4.5"),
                new FileMistake(
                        "a decimal comma and thousands",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 1.234,50"),
                        "113:15: programme/officeCost: expected a number, found text \"1.234,50\"; write it with a decimal point: 1234.50"),
                new FileMistake(
                        "a decimal comma between braces",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: {dist: uniform, min: 0,5, max: 3}"),
                        "113:38: programme/officeCost/5: '5' is a key without a value; a number is written with a decimal point, such as 0.5"),
                new FileMistake(
                        "no space after a colon",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: {value:4}"),
                        "113:16: programme/officeCost/value:4: 'value:4' is one word; write a space after the colon: value: 4"),
                new FileMistake(
                        "a control character in YAML",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: {value: 4, note: \"\\e[31mred\"}"),
                        "113:32: programme/officeCost/note: holds U+001B, which cannot be shown; take it out"),
                new FileMistake(
                        "a tag of bytes",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: !!binary NA=="),
                        "113:15: programme/officeCost: YAML tags (!name) are not read; take it out, and write the value as a plain number or text"),
                new FileMistake(
                        "a tag of one's own",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: !money {value: 4}"),
                        "113:15: programme/officeCost: YAML tags (!name) are not read; take it out, and write the value as a plain number or text"),
                new FileMistake(
                        "a key that is an object",
                        "x.yaml",
                        "{a: 1}: 2\n",
                        "1:2: this is not YAML: a key is a word, not an object or a list"),
                new FileMistake(
                        "a YAML to come",
                        "x.yaml",
                        "%YAML 9.1\n---\na: 1\n",
                        "1:1: this is not YAML: YAML 9.1 is not read; take the line out"),
                new FileMistake(
                        "only comments", "x.yaml", "# later\n", "1:1: the file holds only comments; write a scenario"),
                new FileMistake(
                        "an alias bomb",
                        "x.yaml",
                        aliasBomb(),
                        "1:4: a: YAML aliases (*name) are not read; write the value out, or put it in defaults"),
                new FileMistake(
                        "cut short in YAML",
                        "x.yaml",
                        "a: [1, 2\n",
                        "2:1: this is not YAML: in a list, expected ',' or ']', but the file ends; what is wrong, such as a quote left open, may lie as far up as line 1"),
                new FileMistake(
                        "a brace left open in YAML",
                        "x.yaml",
                        "a: {b: 1\n",
                        "2:1: this is not YAML: in an object, expected ',' or '}', but the file ends; what is wrong, such as a quote left open, may lie as far up as line 1"),
                new FileMistake(
                        "tabs",
                        "x.yaml",
                        "about:\n\tid: x\n",
                        "2:1: this is not YAML: found a tab; indent with spaces"),
                new FileMistake(
                        "a key twice in YAML",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 4\n  officeCost: 5"),
                        "114:3: programme/officeCost: 'officeCost' is stated twice, first at line 113, column 3; keep one of them"),
                new FileMistake(
                        "an octal number",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 012"),
                        "113:15: programme/officeCost: expected a number, found text \"012\"; write 12"),
                new FileMistake(
                        "a number with underscores",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 1_000"),
                        "113:15: programme/officeCost: expected a number, found text \"1_000\"; write 1000"),
                new FileMistake(
                        "a hexadecimal number",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 0x1F"),
                        "113:15: programme/officeCost: expected a number, found text \"0x1F\"; write it in decimal digits"),
                new FileMistake(
                        "not a number in YAML",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: .nan"),
                        "113:15: programme/officeCost: .nan is not a number a scenario can hold; write a number, or leave the key out"),
                new FileMistake(
                        "infinity in YAML",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: .inf"),
                        "113:15: programme/officeCost: .inf is not a number a scenario can hold; write a number, or leave the key out"),
                new FileMistake(
                        "a number that begins with its point",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: .5"),
                        "113:15: programme/officeCost: expected a number, found text \".5\"; write 0.5"),
                new FileMistake(
                        "a number with a plus",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: +5"),
                        "113:15: programme/officeCost: expected a number, found text \"+5\"; write 5"),
                new FileMistake(
                        "a number that ends with its point",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 5."),
                        "113:15: programme/officeCost: '5.' is not a plain number; write it like 5 or 0.5"),
                new FileMistake(
                        "nothing behind a key",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost:"),
                        "113:14: programme/officeCost: expected a number, found an empty text"),
                new FileMistake(
                        "too large a number in YAML",
                        "x.yaml",
                        yaml("officeCost: 4", "officeCost: 1e999"),
                        "113:15: programme/officeCost: 1e999 is too large to be a number; the largest is about 1.8e308"));
    }

    private static List<FileMistake> inExtends() {
        return List.of(
                new FileMistake(
                                "a circle of three",
                                "a.json",
                                "{ \"extends\": \"b.yaml\" }",
                                "error: c.json:1:14: extends: a.json extends itself, by way of 3 files; take one extends out")
                        .beside("b.yaml", "extends: c.json")
                        .beside("c.json", "{ \"extends\": \"a.json\" }"),
                new FileMistake(
                        "extends itself",
                        "a.yaml",
                        "extends: a.yaml",
                        "1:10: extends: a.yaml extends itself, by way of 1 file; take one extends out"),
                new FileMistake(
                                "extends a file above",
                                "in/a.json",
                                "{ \"extends\": \"../b.json\" }",
                                "1:14: extends: '../b.json' lies outside the folder of the file that names it; move it beside or below")
                        .beside("b.json", SMALL),
                new FileMistake(
                                "extends a file above in YAML",
                                "in/a.yaml",
                                "extends: ../b.json",
                                "1:10: extends: '../b.json' lies outside the folder of the file that names it; move it beside or below")
                        .beside("b.json", SMALL),
                new FileMistake(
                        "extends what is not there",
                        "a.json",
                        "{ \"extends\": \"b.json\" }",
                        "1:14: extends: there is no file 'b.json'; name one beside or below the file that names it"),
                new FileMistake(
                                "extends a file with a slip in its name",
                                "a.json",
                                "{ \"extends\": \"baes.json\" }",
                                "1:14: extends: there is no file 'baes.json'; did you mean 'base.json'?")
                        .beside("base.json", SMALL),
                new FileMistake(
                                "extends a folder",
                                "a.json",
                                "{ \"extends\": \"in\" }",
                                "1:14: extends: 'in' is a folder; name the file in it")
                        .beside("in/b.json", SMALL),
                new FileMistake(
                        "extends a number",
                        "a.json",
                        "{ \"extends\": 7 }",
                        "1:14: extends: expected the name of a file, found number 7"),
                new FileMistake(
                                "an override that changes nothing",
                                "a.json",
                                """
                                { "extends": "b.json", "overrides": [
                                    { "path": "appraisal/years", "value": 10, "reason": "Ten years" } ] }
                                """,
                                "warning: a.json:2:15: appraisal/years: the override changes nothing: the value is number 10 already")
                        .beside("b.json", SMALL)
                        .forgiven(),
                new FileMistake(
                                "a month that reads as a year",
                                "a.json",
                                """
                                { "extends": "b.json",
                                  "programme": { "start": "2010-11" } }
                                """,
                                "warning: a.json:2:27: programme/start: '2010-11' is read as a month, November 2010; if the"
                                        + " financial year 2010-11 is meant, write a month of it, such as 2010-04")
                        .beside("b.json", SMALL)
                        .forgiven(),
                new FileMistake(
                                "wrong where it stands in what is extended",
                                "a.json",
                                "{ \"extends\": \"b.json\" }",
                                "error: b.json:15:5: bodies/dft/goLive: is missing",
                                "error: b.json:15:33: bodies/dft/goLife: 'goLife' is not a key of this object; did you mean 'goLive'?")
                        .beside("b.json", MISSPELT));
    }

    private static List<FileMistake> inRanges() {
        String ranged = "{ \"extends\": \"b.json\", \"ranges\": \"r.csv\" }";
        return List.of(
                new FileMistake(
                                "a table of ranges with columns of its own",
                                "a.json",
                                ranged,
                                "error: r.csv:1:1: the column distribution is missing; the first line names the columns: variable, distribution, then lower, median and upper, or a distribution's parameters, such as min, mode and max",
                                "error: r.csv:1:10: 'distribtion' is not a column of a table of ranges; did you mean 'distribution'?")
                        .beside("b.json", SMALL)
                        .beside("r.csv", "variable,distribtion,lower,upper\n"),
                new FileMistake(
                                "a table of ranges with a column of remarks",
                                "a.json",
                                ranged,
                                "warning: r.csv:1:35: not read: 'Remarks'; the columns that are read are variable, distribution, lower, median, upper, value, min, max, p05, p95, mode, p10, p90, mean, sd, mu, sigma, alpha, beta, shape, scale, p50, plan, label, source, evidence, owner, note, definition")
                        .beside("b.json", SMALL)
                        .beside(
                                "r.csv",
                                "variable,distribution,lower,upper,Remarks\nbodies/dft/delay,norm,0,6,by telephone\n")
                        .forgiven(),
                new FileMistake(
                                "a table of ranges with a mark between thousands",
                                "a.json",
                                ranged,
                                "warning: r.csv:3:27: programme/officeCost: lower: '1.000' is read as 1000, as '0,5' in line 2 shows",
                                "warning: r.csv:3:33: programme/officeCost: upper: '2.000' is read as 2000, as '0,5' in line 2 shows")
                        .beside("b.json", SMALL)
                        .beside(
                                "r.csv",
                                "variable;distribution;lower;upper\nbodies/dft/delay;norm;0,5;6\nprogramme/officeCost;norm;1.000;2.000\n")
                        .forgiven(),
                new FileMistake(
                                "a table of ranges with a heading between rows",
                                "a.json",
                                ranged,
                                "warning: r.csv:2:1: a row has no distribution and no value, so it is not read: 'Delays'")
                        .beside("b.json", SMALL)
                        .beside("r.csv", "variable,distribution,lower,upper\nDelays,,,\nbodies/dft/delay,norm,0,6\n")
                        .forgiven(),
                new FileMistake(
                                "a table of ranges with a comma in a text without quotes",
                                "a.json",
                                ranged,
                                "error: r.csv:2:32: 'in Leeds' stands in no column; put a text that holds a separator in quotes")
                        .beside("b.json", SMALL)
                        .beside(
                                "r.csv",
                                "variable,distribution,lower,upper,label\nbodies/dft/delay,norm,0,6,May, in Leeds\n"),
                new FileMistake(
                                "a table of ranges that is a spreadsheet",
                                "a.json",
                                ranged,
                                "error: r.csv:1:3: the file is not text; a table of ranges is CSV; save the sheet as that")
                        .beside("b.json", SMALL)
                        .beside("r.csv", "PK\0"),
                new FileMistake(
                                "a table of ranges without rows",
                                "a.json",
                                ranged,
                                "error: r.csv:1:1: the table has no row beneath its header; write a quantity a row, or leave ranges out")
                        .beside("b.json", SMALL)
                        .beside("r.csv", "variable,distribution,lower,upper\n,,,\n\n"),
                new FileMistake(
                                "a table of ranges that is a folder",
                                "a.json",
                                ranged.replace("r.csv", "sub"),
                                "1:34: ranges: 'sub' is a folder; name the file in it")
                        .beside("b.json", SMALL)
                        .beside("sub/r.csv", "variable,distribution,lower,upper\n"),
                new FileMistake(
                                "a table of ranges that is not there",
                                "a.json",
                                ranged,
                                "1:34: ranges: there is no file 'r.csv'; name one beside or below the file that names it")
                        .beside("b.json", SMALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @Timeout(100) // seconds; a guard against work that grows as the square of the mistakes
    void isSaidInFullAndNothingIsWrittenIfItStandsInTheWay(FileMistake mistake, @TempDir Path folder)
            throws IOException {
        Path scenario = mistake.writtenTo(folder);

        Execution execution = Execution.of(
                "run", scenario.toString(), "--out", folder.resolve("out").toString());

        assertThat(execution
                        .err()
                        .lines()
                        .map(line -> line.replace(folder + "/", "")
                                .replaceFirst("^error: " + folder.relativize(scenario) + ":", "")))
                .containsExactlyElementsOf(mistake.messages());
        assertThat(execution.code()).isEqualTo(mistake.code());
        assertThat(execution.out().isEmpty()).isEqualTo(mistake.code() != 0);
        assertThat(Files.exists(folder.resolve("out"))).isEqualTo(mistake.code() == 0);
    }

    private static FileMistake misspelt(String name, String file, String text) {
        return new FileMistake(name, file, text, MISSPELT_MESSAGES.toArray(String[]::new));
    }

    private static String yaml(String found, String replacement) {
        return Fixtures.changed("complete.yaml", found, replacement);
    }

    private static String unknownKeys() {
        return IntStream.range(0, 100_000)
                .mapToObj("\"key%d\": 1,\n"::formatted)
                .collect(Collectors.joining());
    }

    /** Nine of nine of nine …: 9^9 values in ten lines. */
    private static String aliasBomb() {
        StringBuilder text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name < 'j'; name++) {
            String nine = String.join(", ", java.util.Collections.nCopies(9, "*" + (char) (name - 1)));
            text.append("%s: &%s [%s]\n".formatted(name, name, nine));
        }
        return text.toString();
    }

    private static byte[] in(Charset charset, String text) {
        return text.getBytes(charset);
    }

    private static byte[] spaces(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
