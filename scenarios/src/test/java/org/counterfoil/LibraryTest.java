package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.file.Starter;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.report.Assumption;
import org.counterfoil.report.AssumptionsLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the library tells its story in the same parts, and says what its story says. */
class LibraryTest {

    private static final Path LIBRARY = Path.of("library");
    private static final Set<EvidenceGrade> FROM_A_SOURCE =
            EnumSet.of(EvidenceGrade.A, EvidenceGrade.B, EvidenceGrade.C);

    static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(LIBRARY)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void theIndexNamesEveryFolder() throws IOException {
        assertThat(Files.readAllLines(LIBRARY.resolve("index.txt")))
                .containsExactlyElementsOf(folders().stream()
                        .map(folder -> folder.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCaseHasItsThreeFiles(Path folder) {
        for (String name : List.of("scenario.json", "story.md", "report.md")) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyScenarioIsValidWithoutAWarningAndNamedAsItsFolder(Path folder) throws IOException {
        CheckedScenario checked = ScenarioChecker.check(
                Library.find(folder.resolve("scenario.json").toString()));

        assertThat(checked.problems().list()).isEmpty();
        assertThat(checked.warnings().list()).isEmpty();
        assertThat(checked.orElseThrow().about().id())
                .isEqualTo(folder.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyStorySaysWhatWasPromisedWhatHappenedAndWhatTheModelCanSay(Path folder) throws IOException {
        List<String> headings = Files.readAllLines(folder.resolve("story.md")).stream()
                .filter(line -> line.startsWith("## "))
                .toList();

        assertThat(headings)
                .containsSubsequence(
                        "## What was promised", "## What happened", "## What the model says", "## What it cannot say");
    }

    /** Whoever reads a case as an example finds every number with a grade, and with what the grade rests on. */
    @ParameterizedTest
    @MethodSource("casesAndStarter")
    void everythingThatWasDecidedHasAGradeAndASourceOrAReason(String name, Scenario scenario) {
        List<Assumption> stated = AssumptionsLog.of(scenario).assumptions().stream()
                .filter(assumption -> assumption.origin() != Assumption.Origin.MODEL)
                .toList();

        assertThat(stated).hasSizeGreaterThan(50).allSatisfy(assumption -> {
            Provenance from = assumption.provenance();
            assertThat(from.evidence()).as(assumption.path()).isNotEqualTo(EvidenceGrade.UNGRADED);
            assertThat(from.source() + from.note()).as(assumption.path()).isNotBlank();
            if (FROM_A_SOURCE.contains(from.evidence())) {
                assertThat(from.source()).as(assumption.path()).isNotEmpty();
            }
            // A grade in prose is counted by nobody.
            assertThat(from.note()).as(assumption.path()).doesNotMatch("(?s)\\(?[A-E]\\b\\)?\\s*[:.,;].*");
        });
    }

    static List<Arguments> casesAndStarter() throws IOException {
        List<Arguments> scenarios = new ArrayList<>();
        for (Path folder : folders()) {
            scenarios.add(Arguments.of(
                    folder.getFileName().toString(),
                    ScenarioChecker.check(
                                    Library.find(folder.resolve("scenario.json").toString()))
                            .orElseThrow()));
        }
        scenarios.add(Arguments.of(
                "starter",
                ScenarioChecker.check(ScenarioReader.read("starter.yaml", Starter.yaml()))
                        .orElseThrow()));
        return scenarios;
    }

    @Test
    void theStrategyOfTwentyTwelveIsJudgedByItsOwnFigures() throws IOException {
        Scenario scenario = ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow();

        assertThat(scenario.claims()).containsOnlyKeys("128m", "400m", "600m");
        scenario.claims().forEach((id, claim) -> assertThat(id).isEqualTo("%.0fm".formatted(claim.threshold())));
        // £1.5bn a year spent on these functions (Computing, 3 January 2013).
        double total = 0;
        for (String body : scenario.bodies().keySet()) {
            total += scenario.quantity(QuantityKind.COST.path(body)).planValue();
        }
        assertThat(total).isEqualTo(1500);
    }
}
