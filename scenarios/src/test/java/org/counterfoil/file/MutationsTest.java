package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file on its way, its author gets a scenario or problems, never a stack trace. */
class MutationsTest {

    private static final List<String> FIXTURES = List.of("small.json", "complete.json", "complete.yaml");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "null",
            "true",
            "1e999",
            "-1",
            "0",
            "1e308",
            "*",
            "/",
            "..",
            "\n",
            "  ",
            "&a ",
            "- ",
            "\"dist\"",
            "\"2014-07\"",
            "\"value\":",
            "\"plan\":",
            "bodies/*/delay",
            "99999999999999999999");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedFileIsAScenarioOrHasProblems(long seed) {
        Random random = new Random(seed);
        String name = FIXTURES.get(random.nextInt(FIXTURES.size()));
        StringBuilder text = new StringBuilder(Fixtures.text(name));
        for (int edit = random.nextInt(3); edit >= 0; edit--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, at + random.nextInt(40));
                case 1 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }

        assertThatCode(() -> {
                    CheckedScenario checked = Fixtures.check(name, text.toString());
                    assertThat(checked.scenario().isPresent())
                            .isEqualTo(checked.problems().isEmpty());
                })
                .doesNotThrowAnyException();
    }
}
