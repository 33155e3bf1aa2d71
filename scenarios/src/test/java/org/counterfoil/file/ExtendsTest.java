package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterfoil.file.Fixtures.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.counterfoil.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change others, and overrides. */
class ExtendsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        write("base.json", Fixtures.text("small.json"));
    }

    @Test
    void objectsAreMergedAndAllElseReplaces() throws IOException {
        Scenario scenario = check("""
                        { "extends": "base.json",
                          "about": { "id": "later" },
                          "bodies": { "dft": { "goLive": "2016-07" } },
                          "risks": { "slips": { "effects": [ { "on": "bodies/*/delay", "add": 3 } ] } } }
                        """).orElseThrow();

        assertThat(scenario.about().id()).isEqualTo("later");
        assertThat(scenario.about().title()).isEqualTo("Two bodies");
        assertThat(at(at(scenario.bodies(), "dft").functions(), "hr").goLive()).hasToString("2016-07");
        assertThat(at(scenario.risks(), "slips").effects()).hasSize(1);
        assertThat(at(scenario.risks(), "slips").likelihood()).isEqualTo(0.6);
    }

    @Test
    void anOverrideNeedsAReasonWhichBecomesTheNote() throws IOException {
        CheckedScenario checked = check("""
                { "extends": "base.json", "overrides": [
                    { "path": "programme/officeCost", "value": 0, "reason": "Paid by the department" },
                    { "path": "bodies/dwp/delay", "value": { "dist": "uniform", "min": 0, "max": 6 }, "reason": "As dft" },
                    { "path": "bodies/dft/cost/hr", "value": 25, "reason": "Audited" },
                    { "path": "defaults/centre/build/cost", "value": 9, "reason": "Unused" },
                    { "path": "functions/hr/saving/mode", "value": 0.2, "reason": "Optimism" },
                    { "path": "appraisal/years", "value": 10, "reason": "Ten years" } ] }
                """);

        assertThat(checked.warnings().toString())
                .endsWith(
                        "scenario.json:7:15: appraisal/years: the override changes nothing: the value is number 10 already");
        assertThat(checked.problems().toString())
                .endsWith(
                        "scenario.json:5:15: defaults/centre/build/cost: cannot change any result: every one of the centres states its own, or does not read it; leave it out");
    }

    @Test
    void anOverrideReachesTheScenario() throws IOException {
        Scenario scenario = check("""
                        { "extends": "base.json", "overrides": [
                            { "path": "programme/officeCost", "value": 0, "reason": "Paid by the department" },
                            { "path": "bodies/dft/goLive", "value": "2014-09", "reason": "Agreed" } ] }
                        """).orElseThrow();

        assertThat(scenario.quantity("programme/officeCost").provenance().note())
                .isEqualTo("Paid by the department");
        assertThat(at(at(scenario.bodies(), "dft").functions(), "hr").goLive()).hasToString("2014-09");
    }

    @Test
    void oneValueCanBeReplacedFromOutside() throws IOException {
        ScenarioDocument document = ScenarioReader.read(folder.resolve("base.json"))
                .with("--set", "bodies/dft/goLive", "2014-09", "given on the command line")
                .with("--set", "bodies/dwp/delay", "7", "given on the command line")
                .with("--set", "bodies/dwp/dely", "7", "given on the command line");

        assertThat(document.toJson())
                .contains("\"goLive\": { \"value\": \"2014-09\", \"note\":", "\"delay\": { \"value\": 7, \"note\":");
        assertThat(ScenarioChecker.check(document).problems().toString())
                .isEqualTo("--set bodies/dwp/dely: 'dely' is not a key of this object; did you mean 'delay'?");
    }

    @Test
    void problemsStandInTheFileThatHoldsThem() throws IOException {
        write("base.json", Fixtures.changed("small.json", "\"likelihood\": 0.6", "\"likelihood\": 2"));

        assertThat(check("{ \"extends\": \"base.json\", \"claims\": { \"big\": { \"year\": \"2017\" } } }")
                        .problems()
                        .list())
                .extracting(
                        problem -> Path.of(problem.place().file()).getFileName().toString())
                .containsExactly("base.json", "scenario.json");
    }

    @Test
    void aCaseOfTheLibraryIsExtendedByItsId() throws IOException {
        String variant =
                "{ \"extends\": \"ngss-2012\", \"about\": { \"id\": \"later\" }, \"appraisal\": { \"years\": 12 } }";

        Scenario scenario = check(variant).orElseThrow();

        assertThat(scenario.about().id()).isEqualTo("later");
        assertThat(scenario.appraisal().period().years()).isEqualTo(12);
        assertThat(scenario.bodies().keySet())
                .isEqualTo(ScenarioChecker.check(Library.find("ngss-2012"))
                        .orElseThrow()
                        .bodies()
                        .keySet());
        assertThat(Fixtures.check("<stdin>", variant).orElseThrow().about().id())
                .isEqualTo("later");
    }

    @Test
    void anIdIsACaseOfTheLibraryThoughAFileHasItsName() throws IOException {
        write("ngss-2012", Fixtures.text("small.json"));

        assertThat(check("{ \"extends\": \"ngss-2012\" }").orElseThrow().about().id())
                .isEqualTo("ngss-2012");
        assertThat(check("{ \"extends\": \"./ngss-2012\" }")
                        .orElseThrow()
                        .about()
                        .id())
                .isEqualTo("small");
    }

    @Test
    void anIdWithASlipNamesTheCaseThatMayBeMeant() throws IOException {
        assertThat(check("{ \"extends\": \"ngss-2021\" }").problems().toString())
                .endsWith(
                        "scenario.json:1:14: extends: there is no file '%s', and no library case of that name; did you mean 'ngss-2012'?"
                                .formatted(folder.resolve("ngss-2021")));
    }

    @Test
    void circlesAreRefused() throws IOException {
        write("base.json", "{ \"extends\": \"scenario.json\" }");

        assertThat(check("{ \"extends\": \"base.json\" }").problems().toString())
                .startsWith(folder.resolve("base.json") + ":1:14: extends: ")
                .endsWith("scenario.json extends itself, by way of 2 files; take one extends out");
        assertThat(check("{ \"extends\": \"scenario.json\" }").problems().toString())
                .endsWith("scenario.json extends itself, by way of 1 file; take one extends out");
    }

    @Test
    void filesOutsideTheFolderAreRefused() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = inner.resolve("scenario.json");
        Files.writeString(file, "{ \"extends\": \"../base.json\" }");
        String message =
                ":1:14: extends: '%s' lies outside the folder of the file that names it; move it beside or below";

        assertThat(ScenarioReader.read(file).problems()).hasToString(file + message.formatted("../base.json"));
        Files.writeString(file, "{ \"extends\": \"" + folder.resolve("base.json") + "\" }");
        assertThat(ScenarioReader.read(file).problems())
                .hasToString(file + message.formatted(folder.resolve("base.json")));
        Files.createSymbolicLink(inner.resolve("link.json"), folder.resolve("base.json"));
        Files.writeString(file, "{ \"extends\": \"link.json\" }");
        assertThat(ScenarioReader.read(file).problems()).hasToString(file + message.formatted("link.json"));
    }

    /** The system follows a link before it goes up from it: {@code link/../secret.json} is beside what the link leads to. */
    @Test
    void noLinkLeadsOutOfTheFolderByADetour() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside/deep"));
        Files.writeString(folder.resolve("outside/secret.json"), "{ \"about\": 1 }");
        Files.writeString(folder.resolve("outside/secret.csv"), "a secret");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("link"), outside);
        Files.writeString(inner.resolve("secret.json"), "{}");
        Files.writeString(inner.resolve("secret.csv"), "decoy");
        Path file = inner.resolve("scenario.json");
        String message = "lies outside the folder of the file that names it; move it beside or below";

        Files.writeString(file, "{ \"extends\": \"link/../secret.json\" }");
        assertThat(ScenarioReader.read(file).problems().toString()).endsWith(message);
        Files.writeString(file, "{ \"ranges\": \"link/../secret.csv\" }");
        assertThat(ScenarioReader.read(file).problems().toString()).endsWith(message);
        Files.writeString(file, "{ \"extends\": \"link/../nowhere.json\" }");
        assertThat(ScenarioReader.read(file).problems().toString()).contains("there is no file");
    }

    /** Within the folder a link is as good as the file. */
    @Test
    void aLinkToAFileOfTheFolderIsRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("linked.json"), Path.of("base.json"));

        assertThat(check("{ \"extends\": \"linked.json\" }").problems().toString())
                .isEqualTo(check("{ \"extends\": \"base.json\" }").problems().toString());
    }

    @Test
    void whatIsInNoFolderExtendsNothing() {
        assertThat(ScenarioReader.read("<stdin>", "{ \"extends\": \"base.json\" }")
                        .problems())
                .hasToString(
                        "<stdin>:1:14: extends: <stdin> is in no folder, so it can name no file; save it as a file");
    }

    @Test
    void filesThatAreNotThereAreAProblemOfTheOneThatNamesThem() throws IOException {
        assertThat(check("{ \"extends\": \"bsae.json\" }").problems().toString())
                .endsWith("scenario.json:1:14: extends: there is no file '%s'; did you mean 'base.json'?"
                        .formatted(folder.resolve("bsae.json")));
        assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("nowhere.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CheckedScenario check(String text) throws IOException {
        write("scenario.json", text);
        return ScenarioChecker.check(ScenarioReader.read(folder.resolve("scenario.json")));
    }
}
