package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.DocumentNode;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.report.AssumptionsCsv;
import org.counterfoil.report.AssumptionsLog;
import org.counterfoil.report.Report;
import org.counterfoil.report.ResultJson;
import org.counterfoil.report.RunDescription;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number and every month of every library case matters: changed, it changes the result beyond the scenario's digest.
 *
 * <p>Left out is what documents (titles, notes, sources and the year of the price base) and how to simulate.
 */
class PerturbationTest {

    private static final int TRIALS = 2000;

    /** Keys of texts about the scenario; what lies beneath them is not looked at. */
    private static final Set<String> DOCUMENTATION = Set.of(
            "$schema",
            "about",
            "units",
            "simulation",
            "title",
            "note",
            "source",
            "evidence",
            "owner",
            "statement",
            "id");

    static List<String> cases() {
        return Library.ids();
    }

    /**
     * A number, month or year, and where it stands.
     *
     * @param path for the reader; a key may itself hold a slash
     * @param node as written
     */
    private record Leaf(String path, DocumentNode node) {
        String written() {
            return node instanceof NumberNode number ? number.literal() : ((TextNode) node).text();
        }

        @Override
        public String toString() {
            return path + ": " + written();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberOfALibraryCaseMatters(String id) throws IOException {
        ScenarioDocument document = Library.find(id);
        List<Leaf> leaves = new ArrayList<>();
        collect("", root(document), DOCUMENTATION, leaves);
        assertThat(leaves)
                .extracting(Leaf::path)
                .contains("appraisal/years/value", "bodies/dwp/goLive/value")
                .hasSizeGreaterThan(50);

        assertThat(thatChangeNothing(document, leaves, PerturbationTest::result))
                .isEmpty();
    }

    /** Whatever number, month or year somebody wrote, a line of the log says it; how to simulate stands in the manifest. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberOfALibraryCaseStandsInItsAssumptionsLog(String id) throws IOException {
        ScenarioDocument document = Library.find(id);
        List<Leaf> leaves = new ArrayList<>();
        Set<String> skipped = new TreeSet<>(DOCUMENTATION);
        skipped.remove("units");
        collect("", root(document), skipped, leaves);
        assertThat(leaves)
                .extracting(Leaf::path)
                .contains("units/priceBase/value", "bodies/dwp/cost/split/hr")
                .anyMatch(path -> path.matches("claims/.*/confidence/value"));

        assertThat(thatChangeNothing(document, leaves, PerturbationTest::log)).isEmpty();
    }

    /** The month a source was published is text for a reader; here it stands for a number that nothing reads. */
    @Test
    void whatChangesNothingIsFound() throws IOException {
        ScenarioDocument document = Library.find("ngss-2012");
        DocumentNode node = root(document);
        for (String key : List.of("about", "sources", "CO12", "date")) {
            node = ((ObjectNode) node).get(key).orElseThrow();
        }

        List<Leaf> leaf = List.of(new Leaf("about/sources/CO12/date", node));
        assertThat(thatChangeNothing(document, leaf, PerturbationTest::result)).hasSize(1);
        assertThat(thatChangeNothing(document, leaf, PerturbationTest::log)).hasSize(1);
    }

    /** Those whose nearest other value that is allowed says the same; and those that allow none. */
    private static List<Leaf> thatChangeNothing(
            ScenarioDocument document, List<Leaf> leaves, Function<Scenario, String> said) {
        String before = of(root(document), said).orElseThrow();
        return leaves.parallelStream()
                .filter(leaf -> candidates(leaf.written()).stream()
                        .flatMap(value -> of((ObjectNode) with(root(document), leaf.node(), value), said).stream())
                        .findFirst()
                        .map(before::equals)
                        .orElse(true))
                .toList();
    }

    private static ObjectNode root(ScenarioDocument document) {
        return document.root().orElseThrow();
    }

    /** What is said of the scenario in a tree; empty if it is invalid. */
    private static Optional<String> of(ObjectNode root, Function<Scenario, String> said) {
        CheckedScenario checked = ScenarioChecker.check(new ScenarioDocument("perturbed", root));
        return checked.scenario().map(said);
    }

    /** The lines of the assumptions log. */
    private static String log(Scenario scenario) {
        return AssumptionsCsv.write(AssumptionsLog.of(scenario));
    }

    /** The result without the scenario's digest. */
    private static String result(Scenario scenario) {
        Outcomes outcomes = Simulation.of(scenario)
                .sampling(Sampling.RANDOM)
                .trials(TRIALS)
                .threads(1)
                .run();
        return ResultJson.write(new Report(
                scenario,
                outcomes,
                new RunDescription(
                        "test",
                        "",
                        TRIALS,
                        scenario.settings().seed(),
                        Sampling.RANDOM,
                        DrawList.NONE,
                        List.of(),
                        List.of())));
    }

    /** All numbers, months and years beneath a node. */
    private static void collect(String path, DocumentNode node, Set<String> skipped, List<Leaf> leaves) {
        if (node instanceof ObjectNode object) {
            object.members().forEach((key, member) -> {
                if (!skipped.contains(key)) {
                    collect(path.isEmpty() ? key : path + "/" + key, member.value(), skipped, leaves);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(path + "/" + i, array.items().get(i), skipped, leaves);
            }
        } else if (node instanceof NumberNode || (node instanceof TextNode text && isDate(text.text()))) {
            leaves.add(new Leaf(path, node));
        }
    }

    /** The tree with another value in one place; nodes know their places, so that no two are equal. */
    private static DocumentNode with(DocumentNode node, DocumentNode old, String value) {
        if (node.equals(old)) {
            return old instanceof NumberNode ? new NumberNode(old.place(), value) : new TextNode(old.place(), value);
        }
        if (node instanceof ObjectNode object) {
            Map<String, Member> members = new LinkedHashMap<>();
            object.members()
                    .forEach((key, member) ->
                            members.put(key, new Member(member.keyPlace(), with(member.value(), old, value))));
            return new ObjectNode(object.place(), members);
        }
        return node instanceof ArrayNode array
                ? new ArrayNode(
                        array.place(),
                        array.items().stream()
                                .map(item -> with(item, old, value))
                                .toList())
                : node;
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}");
    }

    /** Other values, a step up or down; not each of them need be allowed. */
    private static List<String> candidates(String written) {
        if (isDate(written)) {
            int year = Integer.parseInt(written.substring(0, 4));
            int month = Integer.parseInt(written.substring(5));
            List<String> dates = new ArrayList<>();
            if (month >= 1 && month <= 12) {
                dates.add(YearMonth.of(year, month).plusMonths(1).toString());
                dates.add(YearMonth.of(year, month).minusMonths(1).toString());
            }
            if (month == (year + 1) % 100) {
                dates.add(new FinancialYear(year + 1).toString());
                dates.add(new FinancialYear(year - 1).toString());
            }
            return dates;
        }
        BigDecimal number = new BigDecimal(written);
        return number.signum() == 0
                ? List.of("0.01", "0.001", "1", "-0.01")
                : Stream.of(
                                number.multiply(new BigDecimal("1.1")),
                                number.multiply(new BigDecimal("0.9")),
                                number.add(BigDecimal.ONE),
                                number.subtract(BigDecimal.ONE))
                        .map(BigDecimal::toPlainString)
                        .toList();
    }
}
