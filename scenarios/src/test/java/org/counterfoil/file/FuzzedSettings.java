package org.counterfoil.file;

import java.nio.charset.StandardCharsets;

/**
 * Any text, one {@code PATH=VALUE} a line, set on a scenario that uses all of the format. Run by {@code mvn -Pfuzz}; a throwable
 * or a long wait is a find.
 */
public final class FuzzedSettings {

    private static final ScenarioDocument COMPLETE =
            ScenarioReader.read("complete.json", Fixtures.text("complete.json"));

    private FuzzedSettings() {}

    /** The first input takes long, as every class is loaded and instrumented. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("bodies/*/joins=1".getBytes(StandardCharsets.UTF_8));
    }

    /** One input of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        ScenarioDocument document = COMPLETE;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", 10)) {
            int equals = line.indexOf('=');
            String path = line.substring(0, Math.max(0, equals));
            // What the runner refuses before it reads any further.
            if (!path.isBlank() && path.strip().equals(path)) {
                document = document.with("--set", path, line.substring(equals + 1), "set on the command line");
            }
        }
        Answer.to(document);
    }
}
