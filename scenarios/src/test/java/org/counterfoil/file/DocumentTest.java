package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of bytes before anybody asks what they mean. */
class DocumentTest {

    @TempDir
    Path folder;

    @Test
    void numbersStayAsWrittenAndKeysInOrder() {
        ScenarioDocument document = ScenarioReader.read("x.json", "{\"b\":0.50,\"a\":[1e3,-0]}");

        assertThat(document.toJson()).isEqualTo("{\n  \"b\": 0.50,\n  \"a\": [1e3, -0]\n}\n");
        // printf '{\n  "b": 0.50,\n  "a": [1e3, -0]\n}\n' | sha256sum
        assertThat(document.sha256()).isEqualTo("cacdc4162fec7ce8d66e759067b333bd0e60979c67cb3495a5363109763d3dca");
    }

    @Test
    void theResolvedFileReadsAsTheSameFile() {
        ScenarioDocument once = ScenarioReader.read("complete.json", Fixtures.text("complete.json"));
        ScenarioDocument twice = ScenarioReader.read("complete.json", once.toJson());
        ScenarioDocument fromYaml = ScenarioReader.read("complete.yaml", Fixtures.text("complete.yaml"));

        assertThat(twice.sha256()).isEqualTo(once.sha256());
        assertThat(ScenarioChecker.check(twice).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(ScenarioChecker.check(fromYaml).orElseThrow());
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsChangeNothing() throws IOException {
        String text = Fixtures.text("small.json");
        Path file = folder.resolve("small.json");
        Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(ScenarioReader.read(file).sha256())
                .isEqualTo(ScenarioReader.read("small.json", text).sha256());
    }

    @Test
    void whatIsNoTextSaysWhere() throws IOException {
        assertThat(problemsOf(new byte[0]))
                .isEqualTo("1:1: the file is empty; write a scenario, such as the one in README");
        assertThat(problemsOf("{\n \"a\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("2:11: byte 0xE9 is not UTF-8; save the file as UTF-8");
        assertThat(problemsOf("{\u0000}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1:2: the file is not text; a scenario is JSON or YAML");
        byte[] large = new byte[SourceText.LARGEST + 1];
        Arrays.fill(large, (byte) ' ');
        assertThat(problemsOf(large)).isEqualTo("1:1: the file is larger than 20 MB; no scenario is");
    }

    @Test
    void whatIsNoDocumentSaysWhere() {
        assertThat(problemsOf("x.json", "[]"))
                .isEqualTo("1:1: expected a scenario with keys such as about and bodies, found a list");
        assertThat(problemsOf("x.json", "{} {}"))
                .isEqualTo("1:4: the scenario has ended, but the file goes on; a file holds one scenario");
        assertThat(problemsOf("x.json", "[".repeat(100_000)))
                .isEqualTo("1:101: the file is nested more than 100 deep; no scenario is");
        assertThat(problemsOf("x.yaml", "a: {".repeat(100_000))).contains("the file is nested more than 100 deep");
        assertThat(problemsOf("x.yaml", "a: 1\n---\nb: 2\n"))
                .isEqualTo("3:1: the scenario has ended, but the file goes on; a file holds one scenario");
        assertThat(problemsOf("x.yaml", "# nothing\n"))
                .isEqualTo("1:1: the file holds only comments; write a scenario");
        assertThat(problemsOf("x.yaml", "a: [1, 2\n"))
                .isEqualTo(
                        "2:1: this is not YAML: in a list, expected ',' or ']', but the file ends; what is wrong, such as a quote left open, may lie as far up as line 1");
    }

    @Test
    void yamlReferencesAreRefused() {
        assertThat(problemsOf("x.yaml", "a: &x 1\nb: *x\n"))
                .isEqualTo("2:4: b: YAML aliases (*name) are not read; write the value out, or put it in defaults");
        assertThat(problemsOf("x.yaml", "a: *x\n")).startsWith("1:4: a: YAML aliases");
    }

    /** The YAML library reads 1,025 chars at a time; a character of two chars may lie across that, or at the end. */
    @Test
    void charactersOfTwoHalvesMayStandAnywhereInYaml() {
        for (int before = 1010; before < 1030; before++) {
            String text = "a: " + "x".repeat(before) + "\uD835\uDD18";

            assertThat(ScenarioReader.read("x.yaml", text).problems().list()).isEmpty();
            assertThat(ScenarioReader.read("x.yaml", text).toJson()).contains("x\uD835\uDD18\"");
        }
    }

    @Test
    void keysStatedTwiceNameBothPlaces() {
        assertThat(problemsOf("x.yaml", "a: 1\nb: 2\na: 3\n"))
                .contains("3:1: a: 'a' is stated twice, first at line 1, column 1; keep one of them");
    }

    @Test
    void textWithoutANameEndingIsJsonIfItStartsLikeIt() {
        assertThat(ScenarioReader.read("<stdin>", " {\"a\": 1}").toJson()).isEqualTo("{\n  \"a\": 1\n}\n");
        assertThat(ScenarioReader.read("<stdin>", "a: 1").toJson()).isEqualTo("{\n  \"a\": 1\n}\n");
    }

    @Test
    void placesAreTheSameKindInYaml() {
        String text = Fixtures.text("complete.yaml").replace("  officeCost: 4", "  officeCost: four");

        assertThat(Fixtures.check("c.yaml", text).problems().list())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("programme/officeCost");
                    assertThat(problem.message()).isEqualTo("expected a number, found text \"four\"");
                    assertThat(text.lines()
                                    .toList()
                                    .get(problem.place().line() - 1)
                                    .substring(problem.place().column() - 1))
                            .isEqualTo("four");
                });
    }

    private String problemsOf(byte[] bytes) throws IOException {
        Path file = folder.resolve("x.json");
        Files.write(file, bytes);
        return ScenarioReader.read(file).problems().toString().replace(file + ":", "");
    }

    private static String problemsOf(String name, String text) {
        return ScenarioReader.read(name, text).problems().toString().replace(name + ":", "");
    }
}
