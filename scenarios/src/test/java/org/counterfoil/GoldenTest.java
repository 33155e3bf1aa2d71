package org.counterfoil;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.file.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of the library gives the report that is kept beside it, digit for digit.
 *
 * <p>The build runs this a second time without the processor's own functions in place of {@link Math}'s, as on another
 * make of processor.
 */
class GoldenTest {

    private static final Path LIBRARY = Path.of("library");

    static List<String> cases() {
        return Library.ids();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReportIsTheOneKept(String id) throws IOException {
        Kept.check(LIBRARY.resolve(id).resolve("report.md"), report(id));
    }

    private static String report(String id) {
        return """
                # Report: %1$s

                This is what `./counterfoil run %1$s` prints.

                ```text
                %2$s```
                """.formatted(id, Execution.outputOf("run", id));
    }
}
