package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that does not fit into memory is refused before it starts. */
class MemoryTest {

    private static final String SMALL = "src/test/resources/scenarios/small.json";

    @Test
    void moreTrialsThanMemoryHoldsAreRefusedWithAdvice() {
        // At least a dozen columns of eight bytes a trial: 190 GB and more.
        Execution execution = Execution.of("run", SMALL, "--sampling", "random", "--trials", "2000000000");
        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err())
                .matches(
                        "(?s)error: 2,000,000,000 trials need about \\d+\\.\\d GB of memory, and Java has \\d+\\.\\d GB;"
                                + " ask for at most [0-9,]+, or give Java more: JAVA_TOOL_OPTIONS=-Xmx\\d{3,4}g\\R.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "sobol"})
    void theAdviceCanBeFollowedByHalf(String sampling) {
        String refused = Execution.of("run", SMALL, "--sampling", sampling, "--trials", "1000000000")
                .err();
        int advised = Integer.parseInt(
                refused.replaceAll("(?s).*at most ([0-9,]+), or.*", "$1").replace(",", ""));
        // What is advised is half of what was too much, or a half of that: so it fits, and twice as much does not.
        assertThat(Execution.of("run", SMALL, "--sampling", sampling, "--trials", String.valueOf(2L * advised))
                        .err())
                .contains(" of memory, and Java has ");
    }

    @Test
    void theMostThatARunMayComeToMustFit() {
        assertThat(Execution.of(
                                "run",
                                SMALL,
                                "--sampling",
                                "random",
                                "--until",
                                "claims/big=1%",
                                "--max-trials",
                                "2000000000")
                        .err())
                .contains("error: 2,000,000,000 trials need about ");
    }
}
