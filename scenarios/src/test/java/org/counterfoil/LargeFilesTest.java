package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is far larger than any scenario is answered in a sentence, with work that grows no faster than the file. */
class LargeFilesTest {

    @TempDir
    Path folder;

    private String file(String bodies, String rest) throws IOException {
        String text = """
                about: { id: large, title: Large }
                appraisal: { firstYear: 2026-27, years: 10 }
                functions: { payroll: { saving: 0.2 } }
                centres: { hub: { build: { cost: 1, start: 2026-04, months: 12 }, runningCost: 1 } }
                defaults: { body: { migrationCost: 1, upkeep: 0.05, stranded: 0.02, dualRunning: 0.5, dualRunningMonths: 3 } }
                programme: { officeCost: 1, exitCost: 1 }
                bodies:
                %s
                %s
                """;
        return Files.writeString(folder.resolve("large.yaml"), text.formatted(bodies, rest))
                .toString();
    }

    private static String bodies(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        "  b%d: { centre: hub, goLive: 2027-10, cost: { payroll: { dist: uniform, min: 1, max: 2 } } }"
                                ::formatted)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void ofVeryManyMistakesTheFirstAreListedAndAllAreCounted() throws IOException {
        String unknown = IntStream.range(0, 3000).mapToObj("x%d: 1"::formatted).collect(Collectors.joining("\n"));
        String file = file(bodies(2), unknown);

        Execution text = Execution.of("validate", file);
        assertThat(text.code()).isEqualTo(3);
        assertThat(text.err().lines()).hasSize(21).last().isEqualTo("and 2980 more");

        Execution json = Execution.of("validate", file, "--format", "json");
        assertThat(json.out()).contains("\"problems\":3000");
        assertThat(json.err().lines())
                .hasSize(2001)
                .last()
                .isEqualTo(
                        "{\"severity\":\"error\",\"problem\":\"more\",\"message\":\"1000 more like these were found and are not listed\"}");
    }

    @Test
    void aGroupOfThousandsIsOneFactor() throws IOException {
        String correlated = "correlations: { all: { between: ['bodies/*/cost'], value: 0.3 } }\n"
                + "simulation: { sampling: latin, trials: 1 }";

        assertThat(Execution.of("validate", file(bodies(4000), correlated)).out())
                .contains("is valid: bodies 4000", "uncertain inputs 4000");
    }

    @Test
    void aMatrixOfThousandsIsRefusedBeforeItIsMade() throws IOException {
        String opposed = "correlations: { all: { between: ['bodies/*/cost'], value: -0.0001 } }\n"
                + "simulation: { sampling: latin, trials: 1 }";

        assertThat(Execution.of("validate", file(bodies(4000), opposed)).err())
                .contains(
                        "correlations/all: 4000 inputs move together in more than one way; write at most 1000, or one group"
                                + " with a value of 0 or more that shares no input with another, which takes any number");
    }
}
