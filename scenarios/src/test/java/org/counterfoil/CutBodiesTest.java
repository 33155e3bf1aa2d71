package org.counterfoil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.file.Starter;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.verdict.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page on writing scenarios shows what cutting the starter's bodies into parts changes. */
class CutBodiesTest {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "write-a-scenario.md");

    private static final String HEADINGS =
            "| each body of the starter | net present value, mean, £m | its standard deviation | chance of `five-million` |";

    private static final int TRIALS = 65_536;

    /** What a body states of money; all else of a part is as it was of the whole. */
    private static final List<String> MONEY = List.of("migrationCost", "leavingCost");

    @Test
    void thePageSaysWhatItChanges() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int first = lines.indexOf(HEADINGS) + 2;
        String table = Stream.of(row("whole", 1), row("in halves", 2), row("in quarters", 4))
                .collect(Collectors.joining("\n", "", "\n"));
        int end = first
                + (int) lines.subList(first, lines.size()).stream()
                        .takeWhile(line -> line.startsWith("|"))
                        .count();

        Kept.check(PAGE, join(lines.subList(0, first)) + table + join(lines.subList(end, lines.size())));
    }

    private static String row(String name, int parts) {
        Scenario scenario = ScenarioChecker.check(cut(parts)).orElseThrow();
        Outcomes outcomes = Simulation.of(scenario).trials(TRIALS).run();
        Summary value = outcomes.summary(OutcomeColumn.of(Metric.NET_PRESENT_VALUE));
        Finding finding = Finding.judgeAll(scenario.claims(), outcomes).get(0);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f%% |",
                name,
                value.mean().value(),
                value.sd().value(),
                100 * finding.probability().value());
    }

    private static ScenarioDocument cut(int parts) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(Starter.json());
        JsonNode defaults = root.at("/defaults/body");
        MONEY.forEach(key -> share(defaults.get(key), parts));
        ObjectNode bodies = (ObjectNode) root.get("bodies");
        ObjectNode wholes = bodies.deepCopy();
        bodies.removeAll();
        wholes.properties().forEach(whole -> {
            for (int part = 1; part <= parts; part++) {
                JsonNode cut = whole.getValue().deepCopy();
                cut.get("cost").forEach(cost -> share(cost, parts));
                bodies.set(whole.getKey() + part, cut);
            }
        });
        return ScenarioReader.read("cut.json", root.toString());
    }

    private static void share(JsonNode number, int parts) {
        for (String key : List.of("value", "min", "mode", "max", "plan")) {
            if (number.has(key)) {
                ((ObjectNode) number).put(key, number.get(key).doubleValue() / parts);
            }
        }
    }

    private static String join(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
