package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest(name = "{0} selects {1}")
    @CsvSource({
        "bodies/dft/cost, bodies/dft/cost",
        "bodies/*/cost, bodies/dft/cost",
        "bodies/*/cost, bodies/dft/cost/hr",
        "bodies/*, bodies/dft/cost/hr",
        "*/*/cost, bodies/dft/cost",
        "bodies/*/cost/hr, bodies/dft/cost/hr",
        "bodies/dft, bodies/dft",
    })
    void aPatternSelectsThePathItDescribesAndWhatLiesBeneath(String pattern, String path) {
        assertThat(new PathPattern(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not select {1}")
    @CsvSource({
        "bodies/dft/cost, bodies/dfe/cost",
        "bodies/dft/cost, bodies/dft/costPerMonthLate",
        "bodies/*/cost, bodies/cost",
        "bodies/*/cost/hr, bodies/dft/cost",
        "bodies/d*/cost, bodies/dft/cost",
        "bodies, body",
        "bodies/, bodies/dft",
    })
    void aStarStandsForOneWholeSegmentAndNoMore(String pattern, String path) {
        assertThat(new PathPattern(pattern).matches(path)).isFalse();
    }
}
