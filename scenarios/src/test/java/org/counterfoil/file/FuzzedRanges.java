package org.counterfoil.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.DrawList;

/**
 * Any bytes, read as the table of ranges of a scenario that is whole without it. Run by {@code mvn -Pfuzz}; a throwable or a
 * long wait is a find.
 */
public final class FuzzedRanges {

    private static final ObjectNode SMALL = ScenarioReader.read("small.json", Fixtures.text("small.json"))
            .root()
            .orElseThrow();

    private FuzzedRanges() {}

    /** The first input takes long, as every class is loaded and instrumented. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(Fixtures.text("ranges.csv").getBytes(StandardCharsets.UTF_8));
    }

    /** One input of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        ProblemLog log = new ProblemLog();
        Optional<ObjectNode> ranged = SourceText.of("ranges.csv", bytes, "a table of ranges is CSV", log)
                .flatMap(text -> new RangesReader("ranges.csv", log).apply(SMALL, text));
        Answer.to(new ScenarioDocument(
                "small.json", ranged, log.errors(), log.warnings(), Set.of(), Set.of(), DrawList.NONE));
    }
}
