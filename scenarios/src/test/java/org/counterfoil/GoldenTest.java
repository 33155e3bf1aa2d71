package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.file.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of the library gives the report that is kept beside it, digit for digit.
 *
 * <p>After a change that is meant to move figures, {@code mvn test -Dcounterfoil.regenerate=true} writes the reports anew
 * and fails if that changed any; the next run without it passes. The change then shows in the commit as a changed report.
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
        Path kept = LIBRARY.resolve(id).resolve("report.md");
        String before = Files.exists(kept) ? Files.readString(kept) : "";
        String report = report(id);
        if (Boolean.getBoolean("counterfoil.regenerate")) {
            Files.writeString(kept, report);
        }

        assertThat(before)
                .as("%s; after a change that is meant to move figures, see the comment of this test", kept)
                .isEqualTo(report);
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
