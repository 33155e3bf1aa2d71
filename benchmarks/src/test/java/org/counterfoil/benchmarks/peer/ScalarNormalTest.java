package org.counterfoil.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.counterfoil.distribution.StandardNormal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarNormalTest {

    /** In each of the three ranges of the algorithm, on either side. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            doubles = {0x1p-53, 1e-12, 1e-9, 0.001, 0.07, 0.08, 0.3, 0.7, 0.92, 0.93, 0.999, 1 - 1e-9, 1 - 0x1p-53})
    void itIsTheScoreThatCoreTests(double p) {
        assertThat(ScalarNormal.quantile(p)).isCloseTo(StandardNormal.quantile(p), Percentage.withPercentage(1e-12));
    }
}
