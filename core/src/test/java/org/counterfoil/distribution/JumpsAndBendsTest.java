package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.counterfoil.distribution.Catalogue.mixture;
import static org.counterfoil.distribution.Catalogue.quantiles;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a distribution function jumps or its density bends, which is what a table of it has to know. */
class JumpsAndBendsTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void whatHasSeparateValuesJumpsAtEachOfThem() {
        assertThat(new Fixed(3).jumps()).containsExactly(3.0);
        assertThat(new Discrete(List.of(6.0, 0.0), List.of(1.0, 2.0)).jumps()).containsExactly(0.0, 6.0);
        assertThat(new Empirical(List.of(2.0, 1.0, 2.0)).jumps()).containsExactly(1.0, 2.0);
        assertThat(new Uniform(0, 1).jumps()).isEmpty();
        assertThat(mixture(
                                0.5,
                                new Discrete(List.of(2.0, 5.0), List.of(1.0, 1.0)),
                                mixture(0.5, new Fixed(2), new Fixed(1)))
                        .jumps())
                .containsExactly(1.0, 2.0, 5.0);
    }

    @Test
    void aTriangleBendsAtItsModeUnlessThatIsCutOff() {
        Triangular triangle = new Triangular(1, 2, 4);
        assertThat(triangle.bends()).containsExactly(2.0);
        assertThat(new Truncated(triangle, 1.5, 3.5).bends()).containsExactly(2.0);
        assertThat(new Truncated(triangle, 2.5, 3.5).bends()).isEmpty();
        assertThat(new Truncated(triangle, 2, 3.5).bends()).isEmpty();
        assertThat(new Truncated(triangle, 1.5, 2).bends()).isEmpty();
        assertThat(new Truncated(triangle, 1, 1.5).bends()).isEmpty();
    }

    @Test
    void aMixtureBendsWhereAPartBeginsEndsOrBends() {
        assertThat(mixture(0.5, new Triangular(1, 2, 4), new Exponential(3)).bends())
                .containsExactly(0.0, 1.0, 2.0, 4.0);
        assertThat(mixture(0.5, new Uniform(0, 2), new Uniform(2, 3)).bends()).containsExactly(0.0, 2.0, 3.0);
    }

    @Test
    void quantilesWithOneEndAreThoseOfALogarithm() {
        // ln(x - 1) has the tenth and the ninetieth percentile 0 and ln 9; -ln(50 - x) has -ln 40 and -ln 10.
        Quantiles above = quantiles(1, INFINITE, 0.1, 2, 0.9, 10);
        assertThat(above.hasOneEnd()).isTrue();
        assertThat(above.ofLogarithms().quantile(0.1)).isCloseTo(0, within(1e-12));
        assertThat(above.ofLogarithms().quantile(0.9)).isCloseTo(Math.log(9), within(1e-12));
        assertThat(above.ofLogarithms().lower()).isInfinite();
        Quantiles below = quantiles(-INFINITE, 50, 0.1, 10, 0.9, 40);
        assertThat(below.hasOneEnd()).isTrue();
        assertThat(below.ofLogarithms().quantile(0.1)).isCloseTo(-Math.log(40), within(1e-12));
        assertThat(below.ofLogarithms().quantile(0.9)).isCloseTo(-Math.log(10), within(1e-12));
    }

    @Test
    void quantilesWithoutEndsOrWithTwoAreNoLogarithms() {
        for (Quantiles other :
                List.of(quantiles(-INFINITE, INFINITE, 0.1, 2, 0.9, 10), quantiles(0, 50, 0.1, 2, 0.9, 10))) {
            assertThat(other.hasOneEnd()).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(other::ofLogarithms)
                    .withMessageEndingWith(" has not one end");
        }
    }
}
