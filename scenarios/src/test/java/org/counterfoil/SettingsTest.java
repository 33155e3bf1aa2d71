package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.file.Starter;
import org.counterfoil.model.Scenario;
import org.counterfoil.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --set} does to the statements around the value that is set. */
class SettingsTest {

    private static final String SMALL = "src/test/resources/scenarios/small.json";

    @TempDir
    private Path folder;

    static Stream<ScenarioDocument> documents() throws IOException {
        List<ScenarioDocument> documents = new ArrayList<>();
        documents.add(ScenarioReader.read("starter.yaml", Starter.yaml()));
        for (String id : Library.ids()) {
            documents.add(Library.find(id));
        }
        return documents.stream();
    }

    /** Whatever may be asked of a case: what if this were certain? What if this risk were? */
    @ParameterizedTest
    @MethodSource("documents")
    void anyNumberMayBeMadeCertainOneAtATime(ScenarioDocument document) {
        Scenario scenario = ScenarioChecker.check(document).orElseThrow();
        List<String> settings = new ArrayList<>();
        scenario.quantities().forEach((path, quantity) -> {
            if (!quantity.isCertain()) {
                settings.add(path + "=" + quantity.planValue());
            }
        });
        for (String id : scenario.risks().keySet()) {
            settings.add("risks/%s/likelihood=0".formatted(id));
            settings.add("risks/%s/likelihood=1".formatted(id));
        }
        assertThat(settings).hasSizeGreaterThan(20);
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            CheckedScenario checked = ScenarioChecker.check(document.with("--set", parts[0], parts[1], "tried"));

            assertThat(checked.problems()).as(setting).hasToString("");
            assertThat(checked.warnings().list())
                    .as(setting)
                    .allSatisfy(
                            warning -> assertThat(warning.place().isInFile()).isTrue());
            assertThat(Plan.of(checked.orElseThrow()).drivers()).isNotEmpty();
        }
    }

    @Test
    void whatTheFileStatesInVainWhileAValueIsTriedIsAWarningAndInTheResult() throws IOException {
        Path file = starter("");
        String delay = line(file, "    delay: { dist: pert, min: 0, mode: 1, max: 5");
        String named = line(file, "      - centres/*/delay");
        String message =
                "cannot change any result: every one of the centres states its own, or does not read it; leave it out";
        String certain =
                "'centres/*/delay' is certain, so it cannot be correlated; leave it out, or state a distribution";

        Execution run = Execution.of(
                "run",
                file.toString(),
                "--trials",
                "4096",
                "--set",
                "centres/hub/delay=6",
                "--verbose",
                "--out",
                out());

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        "warning: %s:%s:5: defaults/centre/delay: %s".formatted(file, delay, message),
                        "warning: %s:%s:5: correlations/costs-and-delays/between: %s"
                                .formatted(file, Integer.parseInt(named) - 3, certain));
        assertThat(run.out()).contains("\nWarnings\n  defaults/centre/delay: cannot change any result");
        JsonNode result = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/result.json")));
        assertThat(result.at("/warnings/0/path").asString()).isEqualTo("defaults/centre/delay");
        assertThat(result.at("/warnings/0/message").asString()).isEqualTo(message);
        assertThat(result.at("/warnings/1/message").asString()).isEqualTo(certain);
        for (String verb : List.of("validate", "explain")) {
            assertThat(Execution.of(verb, file.toString(), "--set", "centres/hub/delay=6", "--verbose"))
                    .extracting(Execution::code, Execution::err)
                    .containsExactly(0, run.err());
        }
        assertThat(Execution.of("validate", file.toString(), "--format", "json", "--set", "centres/hub/delay=6")
                        .err())
                .contains("{\"severity\":\"warning\",\"problem\":\"cannot-change-results\",")
                .contains("{\"severity\":\"warning\",\"problem\":\"correlation-with-certain\",");
    }

    /** A value tried on a library case is not a mistake of the case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "functions/*/saving=0.375|2 statements|them",
                "centres/*/delay=0|1 statement|it",
            })
    void inTextALineSaysHowMuchOfTheFileATriedValueLeavesWithoutEffect(String setting, String count, String it) {
        String note = "note: --set leaves %s of the file without effect; --verbose lists %s\n".formatted(count, it);

        for (String verb : List.of("validate", "explain")) {
            assertThat(Execution.of(verb, "ngss-2012", "--set", setting).err()).isEqualTo(note);
        }
        assertThat(Execution.of("run", "ngss-2012", "--trials", "4096", "--set", setting)
                        .err())
                .isEqualTo(note);
        assertThat(Execution.of("validate", "ngss-2012", "--verbose", "--set", setting)
                        .err())
                .isNotEmpty()
                .doesNotContain("note: ");
        assertThat(Execution.of("validate", "ngss-2012", "--format", "json", "--set", setting)
                        .err())
                .contains("{\"severity\":\"warning\"")
                .doesNotContain("\"note\"");
    }

    /** What the file's author can change is said as ever. */
    @Test
    void whatIsIdleInTheFileWithoutTheTriedValueIsAWarningStill() throws IOException {
        Path file = folder.resolve("idle.json");
        Files.writeString(
                file,
                Files.readString(Path.of(SMALL)).replace("\"between\": [", "\"between\": [\"bodies/*/upkeep\", "));
        String untried = Execution.of("validate", file.toString()).err();
        assertThat(untried).contains("'bodies/*/upkeep' is certain, so it cannot be correlated");

        assertThat(Execution.of("validate", file.toString(), "--set", "centres/issc1/runningCost=13")
                        .err())
                .isEqualTo(untried);
    }

    /** The draws of the others are those of a file whose author had made it certain and left it out; of its own name each. */
    @Test
    void theFiguresAreThoseOfAFileThatSaysTheSame() throws IOException {
        Path edited = starter("");
        Files.writeString(
                edited,
                Files.readString(edited)
                        .replaceFirst("officeCost: \\{ dist: [^}]*}", "officeCost: { value: 0.4, note: x }")
                        .replace(
                                "      - programme/officeCost\n      - programme/exitCost",
                                "      - programme/exitCost"));
        String[] format = {"--trials", "4096", "--sampling", "latin", "--format", "csv"};

        Execution set = Execution.of(with(format, "run", starter("2").toString(), "--set", "programme/officeCost=0.4"));

        assertThat(set.code()).isZero();
        assertThat(set.out()).isEqualTo(Execution.outputOf(with(format, "run", edited.toString())));
    }

    @Test
    void aCertainValueWhereOthersStillTakeTheDefaultGivesNoWarning() {
        assertThat(Execution.outputOf("validate", "ngss-2012", "--set", "bodies/dft/delay=6"))
                .startsWith("ngss-2012 is valid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bodies/dft/leavingCost=5|bodies/dft/leavingCost: cannot change any result: leaveRate and withdrawRate are"
                        + " 0, so it never leaves; state a leaveRate, or leave it out",
                "defaults/centre/build/cost=9|defaults/centre/build/cost: cannot change any result: every one of the"
                        + " centres states its own, or does not read it; leave it out",
            })
    void aSettingThatIsIdleItselfIsRefused(String setting, String message) {
        Execution run = Execution.of("run", SMALL, "--set", setting);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("error: ").endsWith(message + "\n");
    }

    @Test
    void whatIsIdleInTheFileAsItStandsIsRefusedWhateverIsTried() throws IOException {
        Path file = folder.resolve("idle.json");
        Files.writeString(
                file,
                Files.readString(Path.of(SMALL)).replace("\"upkeep\": 0.05", "\"upkeep\": 0.05, \"leavingCost\": 3"));
        String message =
                "defaults/body/leavingCost: cannot change any result: leaveRate and withdrawRate are 0, so it never leaves;"
                        + " state a leaveRate, or leave it out\n";

        assertThat(Execution.of("run", file.toString()).err()).endsWith(message);
        Execution tried = Execution.of("run", file.toString(), "--set", "bodies/dft/joins=0.5");

        assertThat(tried.code()).isEqualTo(3);
        assertThat(tried.err()).startsWith("error: ").endsWith(message);
    }

    /** A file can replace what it extends, but take nothing out of it. */
    @Test
    void whatAFileMakesIdleInTheOneItExtendsIsAWarning() throws IOException {
        Path base = starter("");
        Path file = folder.resolve("variant.yaml");
        Files.writeString(file, """
                extends: %s
                overrides:
                  - { path: centres/hub/delay, value: 6, reason: "As the supplier now says" }
                """.formatted(base.getFileName()));

        Execution run = Execution.of("validate", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("warning: " + base + ":"));
    }

    @Test
    void whatAFileStatesInVainItselfIsRefusedThoughItExtendsAnother() throws IOException {
        Path base = starter("");
        Path file = folder.resolve("variant.yaml");
        Files.writeString(file, """
                extends: %s
                defaults: { centre: { delay: 3 } }
                overrides:
                  - { path: centres/hub/delay, value: 6, reason: "As the supplier now says" }
                """.formatted(base.getFileName()));

        Execution run = Execution.of("validate", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("error: " + file + ":2:30: defaults/centre/delay: cannot change any result");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bodies/*/joins=0.5|bodies/dft/joins=0.5|bodies/dwp/joins=0.5",
                "bodies/*/goLive=2015-07|bodies/dft/goLive=2015-07|bodies/dwp/goLive=2015-07",
                // Of functions that a body has; dwp has no finance.
                "bodies/*/cost/*=9|bodies/dft/cost/*=9|bodies/dwp/cost/hr=9",
                "bodies/*/cost/finance=9|bodies/dft/cost/finance=9|bodies/dft/cost/finance=9",
                "bodies/dft/cost/*=9|bodies/dft/cost/hr=9|bodies/dft/cost/finance=9",
                "risks/*/effects/*/add=2|risks/slips/effects/0/add=2|risks/slips/effects/0/add=2",
            })
    void aPathWithAStarSetsWhatEachOfItsPathsWould(String pattern, String one, String another) {
        assertThat(Execution.of("explain", SMALL, "--resolved", "--set", pattern)
                        .out())
                .isEqualTo(Execution.of("explain", SMALL, "--resolved", "--set", one, "--set", another)
                        .out())
                .isNotEqualTo(Execution.outputOf("explain", SMALL, "--resolved"))
                .startsWith("{");
    }

    @Test
    void theLastOfAPathAndAPathWithAStarCounts() {
        assertThat(Execution.outputOf(
                        "explain", SMALL, "--resolved", "--set", "bodies/*/joins=0.5", "--set", "bodies/dft/joins=0.7"))
                .contains("\"joins\": { \"value\": 0.5,", "\"joins\": { \"value\": 0.7,");
        assertThat(Execution.outputOf(
                        "explain", SMALL, "--resolved", "--set", "bodies/dft/joins=0.7", "--set", "bodies/*/joins=0.5"))
                .doesNotContain("0.7");
    }

    @Test
    void aKeyThatIsAPathItselfMayStillHoldAStar() throws IOException {
        String setting = "payers/bodies/*/migrationCost=centre";
        assertThat(Execution.outputOf("explain", starter("").toString(), "--resolved", "--set", setting))
                .contains("\"bodies/*/migrationCost\": \"centre\"");
    }

    /** Only dwp gets what would make it read a cost of leaving. */
    @Test
    void aPathWithAStarIsInVainOnlyIfNoneOfItsPathsHasAnEffect() {
        Execution run =
                Execution.of("validate", SMALL, "--set", "bodies/dwp/leaveRate=0.1", "--set", "bodies/*/leavingCost=3");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("warning: --set bodies/dft/leavingCost: cannot change any result: leaveRate and withdrawRate"
                        + " are 0, so it never leaves; state a leaveRate, or leave it out\n");
        assertThat(Execution.of("validate", SMALL, "--set", "bodies/*/leavingCost=3"))
                .extracting(Execution::code)
                .isEqualTo(3);
    }

    @Test
    void aPathWithAStarThatChangesNothingAnywhereIsOneWarning() {
        Execution run = Execution.of("validate", "ngss-2012", "--set", "bodies/*/centre=issc1");
        Execution again = Execution.of("validate", SMALL, "--set", "bodies/*/centre=issc1");

        assertThat(run.err()).doesNotContain("changes nothing");
        assertThat(again.err())
                .isEqualTo("warning: --set bodies/*/centre: the override changes nothing: the value is text \"issc1\""
                        + " already\n");
    }

    /** The case has 14 bodies; its default of joins, idle once each states its own, is no concern of who mistypes them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bodies/*/joins=100%| bodies/*/joins: expected a number, found text \"100%\"; write the fraction 1",
                "bodies/*/joins=[1,2]| bodies/*/joins: expected a number, found a list",
                "bodies/*/joins={value: 1, nots: x}| bodies/*/joins/nots: 'nots' is not a key of this object; did you mean 'note'?",
                "bodies/*/joins=2| bodies/*/joins: 2 lies outside 0 to 1 (probability that the body joins)",
            })
    void oneMistakeInAPathWithAStarIsOneError(String setting, String error) {
        assertThat(Execution.of("validate", "ngss-2012", "--set", setting))
                .extracting(Execution::code, Execution::err)
                .containsExactly(3, "error: --set %s (in 14 places)\n".formatted(error));
    }

    @Test
    void aPathWithAStarThatIsWrongInSomePlacesNamesOne() {
        assertThat(Execution.of("validate", "ngss-2012", "--set", "bodies/*/joins=2", "--set", "bodies/dft/joins=1")
                        .err())
                .isEqualTo(
                        "error: --set bodies/*/joins: 2 lies outside 0 to 1 (probability that the body joins) (in 13 of 14 places, such as bodies/bis/joins)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bodies/dft/delay={dist: pert, min: 1, mode: 2, max: 3}",
                "bodies/dft/delay={ dist: pert, min: 1, mode: 2, max: 3, note: 'as they say' }",
                "bodies/dft/upkeep={value: 0.3, note: as they say}",
                "bodies/dft/upkeep= 0.3 ",
                "bodies/dft/goLive= 2014-09",
                "bodies/dft/goLive='2014-09'",
                "correlations/delays/between=[centres/*/delay, bodies/dft/delay]",
            })
    void aValueIsWrittenAsInAFileOfEitherKind(String setting) {
        assertThat(Execution.of("validate", SMALL, "--set", setting))
                .extracting(Execution::code, Execution::err)
                .containsExactly(0, "");
    }

    @Test
    void quotesAndSpacesThatTheShellHasLeftAreNamed() {
        assertThat(Execution.of("run", SMALL, "--set", "'bodies/dft/delay=6'").err())
                .isEqualTo("error: --set 'bodies/dft/delay=6' has single quotes that the shell has not taken off; write"
                        + " double quotes\n");
        assertThat(Execution.of("run", SMALL, "--set", "bodies/dft/delay = 6").err())
                .isEqualTo("error: --set 'bodies/dft/delay = 6' has a space around its path; write it like"
                        + " bodies/dft/delay=6\n");
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private Path starter(String suffix) throws IOException {
        Path file = folder.resolve("starter%s.yaml".formatted(suffix));
        Files.writeString(file, Starter.yaml());
        return file;
    }

    private static String line(Path file, String start) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return Integer.toString(i + 1);
            }
        }
        throw new AssertionError(start);
    }

    private static String[] with(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }
}
