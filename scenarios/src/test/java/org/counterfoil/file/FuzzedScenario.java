package org.counterfoil.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes, read and checked as a scenario in JSON and in YAML: there is a scenario or there are problems, and both can be
 * printed. Run by {@code mvn -Pfuzz}; a throwable or a long wait is a find.
 */
public final class FuzzedScenario {

    private FuzzedScenario() {}

    /** The first input takes long, as every class is loaded and instrumented. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput(Fixtures.text("complete.json").getBytes(StandardCharsets.UTF_8));
    }

    /** One input of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        for (String name : new String[] {"scenario.json", "scenario.yaml"}) {
            Answer.to(ScenarioReader.read(name, new ByteArrayInputStream(bytes)));
        }
    }
}
