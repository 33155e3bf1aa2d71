package org.counterfoil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.StandardNormal;
import org.counterfoil.distribution.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the errors that {@link QuantileTable} states: shares of the distribution's range, or, where that has no end, of
 * the range between the values that one draw in a thousand falls below and one exceeds.
 */
class QuantileTableTest {

    /** No multiple of the width of a cell, so that all places in a cell are met. */
    private static final double STEP = 0.00137;

    /** Of a uniform of 2^-53. */
    private static final double LAST_SCORE = 8.2096;

    static Stream<Distribution> threePointEstimates() {
        return Stream.of(
                new Pert(0, 0.5, 1),
                new Pert(0.3, 0.7, 1),
                new Pert(-4, -3.6, 0),
                new Pert(0, 0.01, 1),
                new Pert(0, 1e-6, 1),
                new Pert(0, 0, 60),
                new Pert(-1, 0, 0),
                new Pert(1000, 1000.3, 1001));
    }

    static Stream<Distribution> betas() {
        return Stream.of(
                new Beta(0.5, 0.5, 0, 1),
                new Beta(0.5, 4.5, -2, 3),
                new Beta(4.5, 0.5, 0, 1),
                new Beta(0.5, 100, 0, 1),
                new Beta(1, 1, 0, 1),
                new Beta(2, 5, 0, 1),
                new Beta(20, 3, 0, 1),
                new Beta(100, 100, 0, 1),
                new Beta(10_000, 3, 0, 1),
                new Beta(1.0001, 1000, 0, 1));
    }

    static Stream<Arguments> steepBetas() {
        return Stream.of(
                Arguments.of(new Beta(0.3, 0.3, 0, 1), 5e-8),
                Arguments.of(new Beta(0.3, 2, 0, 1), 5e-8),
                Arguments.of(new Beta(0.05, 5, 0, 1), 6e-5),
                Arguments.of(new Beta(0.05, 0.05, 0, 1), 6e-5));
    }

    static Stream<Distribution> longTails() {
        return Stream.of(
                new Exponential(3),
                new Gamma(0.5, 4),
                new Gamma(0.8, 1),
                new Gamma(2, 3),
                new Gamma(30, 1),
                new Gamma(10_000, 0.1));
    }

    static Stream<Distribution> bounded() {
        return Stream.of(threePointEstimates(), betas(), steepBetas().map(arguments ->
                        (Distribution) arguments.get()[0]))
                .flatMap(stream -> stream);
    }

    static Stream<Distribution> all() {
        return Stream.of(bounded(), longTails()).flatMap(stream -> stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("threePointEstimates")
    void aThreePointEstimateIsHeldToTwoInTenThousandMillion(Distribution distribution) {
        assertThat(largestError(distribution, 4)).isLessThan(2e-10);
        assertThat(largestError(distribution, LAST_SCORE)).isLessThan(2e-9);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("betas")
    void aBetaIsHeldToOneInAHundredMillion(Distribution distribution) {
        assertThat(largestError(distribution, LAST_SCORE)).isLessThan(1e-8);
    }

    @Test
    void aUniformIsHeldToTwoInAThousandMillion() {
        assertThat(largestError(new Uniform(0, 1), LAST_SCORE)).isLessThan(2e-9);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steepBetas")
    void aBetaThatIsAllButTwoPointsWouldBeHeldLess(Distribution distribution, double bound) {
        assertThat(largestError(distribution, LAST_SCORE)).isLessThan(bound);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTails")
    void aLongTailIsHeldToTwoInAThousandMillionAndItsEndToTwoInAHundredThousand(Distribution distribution) {
        assertThat(largestError(distribution, LAST_SCORE)).isLessThan(2e-9);
        assertThat(largestError(distribution, -QuantileTable.FIRST_SCORE)).isLessThan(2e-5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounded")
    void theLastCellsAreHeldToTwoInAMillion(Distribution distribution) {
        double inside = largestError(distribution, LAST_SCORE);
        assertThat(largestError(distribution, -QuantileTable.FIRST_SCORE)).isLessThan(Math.max(2e-6, inside * 1.0001));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theTableNeverFallsNorLeavesTheRange(Distribution distribution) {
        QuantileTable table = QuantileTable.of(distribution);
        double before = distribution.lower();
        // Rounding may lose a few units in the last place of the range's larger end, but no more.
        double size =
                Math.max(Math.abs(table.at(QuantileTable.FIRST_SCORE)), Math.abs(table.at(-QuantileTable.FIRST_SCORE)));
        double rounding = 4 * Math.ulp(size);
        for (double score = QuantileTable.FIRST_SCORE; score <= -QuantileTable.FIRST_SCORE; score += STEP) {
            double value = table.at(score);
            assertThat(value).isGreaterThanOrEqualTo(before - rounding);
            assertThat(value).isBetween(distribution.lower() - rounding, distribution.upper() + rounding);
            before = value;
        }
    }

    private static double largestError(Distribution distribution, double scores) {
        QuantileTable table = QuantileTable.of(distribution);
        double largest = 0;
        for (double score = -scores; score <= scores; score += STEP) {
            double exact = score <= 0
                    ? distribution.quantile(StandardNormal.cdf(score))
                    : distribution.upperQuantile(StandardNormal.cdf(-score));
            largest = Math.max(largest, Math.abs(table.at(score) - exact));
        }
        double range = distribution.upper() - distribution.lower();
        return largest
                / (Double.isFinite(range) ? range : distribution.upperQuantile(0.001) - distribution.quantile(0.001));
    }
}
