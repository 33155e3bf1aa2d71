package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.DrawList;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario that is changed by a line has the luck of the one it came from: whatever both draw, they draw alike. */
class SharedLuckTest {

    /** An input made certain, a risk that is sure, and an input that was certain. */
    private static final List<String> CHANGES = List.of(
            "bodies/bis/standardisation = 0.5",
            "risks/weak-baseline/likelihood = 1",
            "centres/issc1/build/cost = {dist: uniform, min: 15, max: 30}");

    /** A risk with a draw of its own for each body. */
    private static final String STRIKE =
            "{ likelihood: 0.5, effects: [{ on: bodies/*/delay, add: { dist: uniform, min: 0, max: 9 }, each: true }] }";

    @TempDir
    private Path folder;

    private static ScenarioDocument base() {
        return Library.find("ngss-2012");
    }

    private static Simulation simulation(ScenarioDocument document) {
        return Simulation.of(ScenarioChecker.check(document).orElseThrow()).trials(4096);
    }

    private static SortedMap<String, Double> draws(ScenarioDocument document) {
        return new TreeMap<>(simulation(document).trace(3000).draws());
    }

    /** Of the 261 draws of a trial those of other inputs stay; by a list of its own, 56 would move for one pinned. */
    private static void assertSharesLuck(ScenarioDocument changed, ScenarioDocument base) {
        SortedMap<String, Double> before = draws(base);
        SortedMap<String, Double> after = draws(changed);
        assertThat(after).isNotEqualTo(before);
        before.keySet().retainAll(after.keySet());
        after.keySet().retainAll(before.keySet());
        assertThat(before).hasSizeGreaterThan(200);
        assertThat(after).isEqualTo(before);
        assertThat(simulation(changed).draws().names())
                .startsWith(simulation(base).draws().names().toArray(new String[0]));
    }

    private static ScenarioDocument set(ScenarioDocument document, String change) {
        String[] parts = change.split(" = ", 2);
        return document.with("--set", parts[0], parts[1], "tried");
    }

    @Test
    void aValueThatIsTriedMovesNoOtherDraw() {
        CHANGES.forEach(change -> assertSharesLuck(set(base(), change), base()));
        ScenarioDocument twice = set(set(base(), CHANGES.get(0)), CHANGES.get(2));
        assertSharesLuck(twice, base());
        assertThat(draws(twice))
                .doesNotContainKey("bodies/bis/standardisation")
                .containsKey("centres/issc1/build/cost");
    }

    @Test
    void anOverrideMovesNoOtherDraw() throws IOException {
        Path file = folder.resolve("override.yaml");
        Files.writeString(file, """
                extends: ngss-2012
                overrides:
                  - { path: bodies/bis/standardisation, value: 0.5, reason: x }
                """);

        assertSharesLuck(ScenarioReader.read(file), base());
    }

    /** Each file starts from the one it extends, and has what is new in it behind. */
    @Test
    void aFileHasTheLuckOfTheOneItExtends() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), """
                extends: ngss-2012
                risks: { strike: %s }
                """.formatted(STRIKE));
        Files.writeString(folder.resolve("two.yaml"), """
                extends: one.yaml
                bodies: { bis: { standardisation: { value: 0.5 } } }
                risks: { audit: { likelihood: 0.3, effects: [{ on: programme/officeCost, scale: 1.1 }] } }
                """);
        ScenarioDocument one = ScenarioReader.read(folder.resolve("one.yaml"));
        ScenarioDocument two = ScenarioReader.read(folder.resolve("two.yaml"));

        assertSharesLuck(one, base());
        assertSharesLuck(two, one);
        assertThat(simulation(two).draws().names()).endsWith("risks/audit/happens");
    }

    /** A file that is cut off from what it started from states the list, and gives the same figures. */
    @ParameterizedTest
    @ValueSource(strings = {"bodies/bis/standardisation=0.5", "risks/weak-baseline/likelihood=1"})
    void theResolvedFileHasTheSameFigures(String change) throws IOException {
        Path resolved = folder.resolve("resolved.json");
        Files.writeString(
                resolved,
                Execution.of("explain", "ngss-2012", "--resolved", "--set", change)
                        .out());

        assertThat(Execution.of("run", resolved.toString(), "--trials", "4096", "--format", "csv")
                        .out())
                .contains("netPresentValue")
                .isEqualTo(Execution.of("run", "ngss-2012", "--set", change, "--trials", "4096", "--format", "csv")
                        .out());
    }

    /** Where the usual order is the same, none is written. */
    @Test
    void aChangeOfAPlainNumberNeedsNoList() {
        String resolved = set(base(), "bodies/bis/delay = 2").toJson();

        assertThat(base().toJson()).doesNotContain("\"draws\"");
        assertThat(set(base(), "units/priceBase = 2013-14").toJson()).doesNotContain("\"draws\"");
        assertThat(resolved).contains("\"draws\"");
    }

    /** An order that a file states comes first. */
    @Test
    void aListOfTheFileComesFirst() {
        ScenarioDocument ordered = set(base(), "simulation/draws = [bodies/bis/standardisation]");

        List<String> usual = simulation(base()).draws().names();
        DrawList found = simulation(ordered).draws();

        assertThat(found.names()).hasSameSizeAs(usual).startsWith("bodies/bis/standardisation", usual.get(0));
    }
}
