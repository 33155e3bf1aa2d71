package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Scenario;
import org.counterfoil.report.Assumption;
import org.counterfoil.report.AssumptionsLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code init} writes is a scenario that runs and hides no invented figure; it overwrites nothing. */
class InitTest {

    private static final String SCHEMA = "scenario-1.schema.json";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mine.yaml", "mine.yml", "mine.json", "new/folder/mine.JSON"})
    void theStarterIsValidAndRunsWithoutAWarning(String name) {
        Path file = folder.resolve(name);
        Execution init = Execution.of("init", file.toString());

        assertThat(init.code()).isZero();
        assertThat(init.out()).isEmpty();
        assertThat(init.err()).contains("Wrote " + file, SCHEMA, "counterfoil run " + file);
        assertThat(Execution.outputOf("validate", file.toString())).startsWith("my-programme is valid");
        assertThat(Execution.outputOf("run", file.toString()))
                .doesNotContain("Warnings")
                .contains("NOT SUPPORTED");
    }

    @Test
    void whatIsSuggestedCanBePasted() {
        Path file = folder.resolve("my case é.yaml");

        assertThat(Execution.of("init", file.toString()).err())
                .endsWith(
                        "  counterfoil validate \"%1$s\"\n  counterfoil explain \"%1$s\"\n  counterfoil run \"%1$s\"\n"
                                .formatted(file));
    }

    @Test
    void bothFormatsAreTheSameScenario() {
        assertThat(Execution.outputOf("run", init("mine.json").toString(), "--trials", "4096"))
                .isEqualTo(Execution.outputOf("run", init("mine.yaml").toString(), "--trials", "4096"));
    }

    @Test
    void everyFigureIsMarkedAsAnAssumptionAndSaysWhatItIs() throws IOException {
        AssumptionsLog log = AssumptionsLog.of(scenario(init("mine.yaml")));

        List<Assumption> stated = log.assumptions().stream()
                .filter(assumption -> assumption.origin() != Assumption.Origin.MODEL)
                .toList();
        assertThat(stated).hasSizeGreaterThan(50);
        assertThat(stated).allSatisfy(assumption -> {
            assertThat(assumption.provenance().evidence()).as(assumption.path()).isEqualTo(EvidenceGrade.E);
            assertThat(assumption.provenance().note()).as(assumption.path()).isNotEmpty();
        });
    }

    @Test
    void oneGroupOfAllCostsAndDelaysIsOfferedAtAQuarter() throws IOException {
        Scenario scenario = scenario(init("mine.yaml"));
        assertThat(scenario.correlations()).hasSize(1);
        Correlation group = scenario.correlations().values().iterator().next();
        assertThat(group.value()).isEqualTo(0.25);

        // Uncertain inputs in money or months, or that add months, scale money, or are shares of cost paid once more.
        List<String> costsAndDelays = scenario.drivers().stream()
                .map(driver -> driver.name())
                .filter(name -> Stream.of("ost", "elay", "pace", "dualRunning", "upkeep", "stranded", "line/")
                        .anyMatch(name::contains))
                .filter(name -> !name.contains("/happens") && !name.endsWith("/month"))
                .toList();
        assertThat(costsAndDelays)
                .allSatisfy(name -> assertThat(group.between().stream().anyMatch(pattern -> pattern.matches(name)))
                        .as(name)
                        .isTrue());
        assertThat(group.between().stream().map(PathPattern::text)).doesNotHaveDuplicates();
    }

    @Test
    void everySectionOfAScenarioIsThere() throws IOException {
        ScenarioDocument document = ScenarioReader.read(init("mine.json"));
        List<String> sections = json(Execution.outputOf("schema")).get("properties").propertyNames().stream()
                .filter(key -> !List.of("extends", "overrides", "ranges").contains(key))
                .toList();

        assertThat(document.root().orElseThrow().members().keySet()).containsExactlyInAnyOrderElementsOf(sections);
    }

    @Test
    void theSchemaBesideItIsTheOnePublishedAndTheFilePointsAtIt() throws IOException {
        String yaml = Files.readString(init("mine.yaml"));
        String json = Files.readString(init("mine.json"));

        assertThat(Files.readString(folder.resolve(SCHEMA))).isEqualTo(Execution.outputOf("schema"));
        assertThat(yaml).startsWith("# yaml-language-server: $schema=" + SCHEMA + "\n");
        assertThat(json(json).get("$schema").asString()).isEqualTo(SCHEMA);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("mine.yaml", "mine.json", SCHEMA);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");

        Execution second = Execution.of("init", file.toString());

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
                .isEqualTo(
                        "error: '%s' exists already, and init overwrites nothing; give another name, or move it away\n"
                                .formatted(file));
        assertThat(file).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("mine.yaml");
    }

    @Test
    void anotherSchemaIsKeptAndNothingWrittenBesideIt() throws IOException {
        Path schema = Files.writeString(folder.resolve(SCHEMA), "{}");

        Execution execution = Execution.of("init", folder.resolve("mine.yaml").toString());

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.err()).contains(SCHEMA, "overwrites nothing", "move it away");
        assertThat(schema).hasContent("{}");
        assertThat(folder.toFile().list()).containsExactly(SCHEMA);
    }

    @Test
    void aNameThatSaysNoFormatIsRefused() {
        Execution execution = Execution.of("init", folder.resolve("mine").toString());

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.err()).contains("ends in none of .yaml, .yml and .json", "mine.yaml");
        assertThat(folder.toFile().list()).isEmpty();
    }

    /** No disk takes a name of 300 characters, whoever asks. */
    @Test
    void whatCannotBeWrittenIsNamedAsTheUserNamedIt() {
        String file = folder.resolve("x".repeat(300) + ".yaml").toString();

        Execution execution = Execution.of("init", file);

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.err())
                .startsWith("error: cannot write '%s': %s".formatted(file, folder))
                .doesNotContain(".tmp");
    }

    @Test
    void onStdoutItIsTheSameText() throws IOException {
        assertThat(Execution.outputOf("init", "-")).isEqualTo(Files.readString(init("mine.yaml")));
    }

    /** A reader meets the text as it stands in the repository: no tabs, no line that needs scrolling in an editor. */
    @Test
    void theTextIsReadable() {
        assertThat(Execution.outputOf("init", "-").lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(180).doesNotContain("\t"));
        assertThat(Execution.outputOf("init", "-")
                        .lines()
                        .filter(line -> line.strip().startsWith("#")))
                .hasSizeGreaterThan(40);
    }

    private Path init(String name) {
        Path file = folder.resolve(name);
        assertThat(Execution.of("init", file.toString()).code()).isZero();
        return file;
    }

    private static Scenario scenario(Path file) throws IOException {
        return ScenarioChecker.check(ScenarioReader.read(file)).orElseThrow();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
