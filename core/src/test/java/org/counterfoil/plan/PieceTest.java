package org.counterfoil.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.StandardNormal;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws from pieces are the quantiles to the errors that {@link Piece} states, however a distribution jumps and bends. */
class PieceTest {

    /** No multiple of the width of a cell, so that all places in a cell are met. */
    private static final double STEP = 0.0137;

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static Stream<Distribution> ofOnePiece() {
        return Stream.of(
                new Truncated(new Normal(3, 0.5), 2.5, 4),
                new Truncated(new Normal(0, 1), 4, 20),
                new Truncated(new Normal(5, 3), 0, INFINITE),
                new Truncated(new LogNormal(0, 1), -INFINITE, 10),
                new Truncated(new Gamma(2, 3), 1, 12),
                new Truncated(new Beta(2, 5, 0, 1), 0.2, 0.4),
                new Truncated(new Uniform(0, 10), 1, 3),
                mixture(0.3, LogNormal.ofMedianAndP90(6, 18), new Exponential(3)),
                Quantiles.ofP10P50P90(10, 20, 40),
                quantiles(-INFINITE, INFINITE, 0.05, 2, 0.25, 6, 0.5, 9, 0.75, 14, 0.95, 25),
                quantiles(-INFINITE, INFINITE, 0.1, 10, 0.3, 30, 0.7, 70, 0.9, 90),
                quantiles(0, 100, 0.1, 10, 0.5, 20, 0.9, 40),
                new Beta(0.5, 0.5, 0, 1),
                new Beta(0.49, 0.49, 0, 1),
                new Beta(0.05, 5, 0, 1),
                new Gamma(0.02, 5));
    }

    static Stream<Distribution> ofSeveral() {
        return Stream.of(
                new Truncated(new Triangular(1, 2, 4), 1.5, 3.5),
                new Truncated(new Triangular(0, 1, 1.1), 0.2, 2),
                mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)),
                mixture(0.7, new Uniform(0, 3), new Uniform(2, 9)),
                mixture(0.7, new Pert(0, 1, 3), new Pert(5, 6, 9)), // a gap
                mixture(0.5, new Normal(0, 1), new Normal(100, 1)), // a gap but for nothing
                mixture(0.5, new Normal(0, 1), new Normal(12, 2)),
                mixture(0.7, new Fixed(0), LogNormal.ofMedianAndP90(6, 18)), // a jump
                mixture(0.7, new Triangular(0, 1, 2), new Discrete(List.of(0.5, 4.0), List.of(1.0, 3.0))),
                mixture(0.9, new Normal(0, 1), new Normal(0, 1e6)), // a knee
                mixture(0.999, LogNormal.ofMedianAndP90(6, 18), new Gamma(0.5, 300)),
                mixture(0.5, new Beta(0.3, 0.3, 0, 1), new Beta(9, 2, 0, 3)),
                new Beta(0.45, 0.45, 0, 1), // all but two ends
                new Beta(0.05, 0.05, -3, 9),
                new Beta(0.01, 0.02, 0, 1),
                new Beta(0.001, 0.5, 0, 1),
                new Beta(2, 0.01, 0, 1),
                new Gamma(0.01, 5), // all but 0
                new Gamma(0.001, 1),
                new Truncated(mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)), 1, 7),
                new Truncated(quantiles(0, INFINITE, 0.1, 10, 0.5, 20, 0.9, 40), 1, INFINITE), // a long tail
                quantiles(0, 100, 0.1, 0.01, 0.5, 20, 0.9, 99.9));
    }

    static Stream<Distribution> ofOneEnd() {
        return Stream.of(
                quantiles(0, INFINITE, 0.1, 10, 0.5, 20, 0.9, 40),
                quantiles(2, INFINITE, 0.1, 9.6, 0.9, 40),
                quantiles(-INFINITE, 50, 0.1, 10, 0.5, 30, 0.9, 40),
                quantiles(0, INFINITE, 0.05, 2, 0.25, 6, 0.5, 9, 0.75, 14, 0.95, 25));
    }

    static Stream<Distribution> all() {
        return Stream.concat(ofOnePiece(), ofSeveral());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOnePiece")
    void whatIsSmoothIsOneCurve(Distribution distribution) {
        assertThat(Shape.of(distribution)).isInstanceOf(Shape.Curve.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofSeveral")
    void whatJumpsOrBendsIsSeveral(Distribution distribution) {
        assertThat(Shape.of(distribution)).isInstanceOf(Shape.Pieces.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void drawsAreTheQuantilesToOneInAHundredMillion(Distribution distribution) {
        assertErrors(distribution);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOneEnd")
    void whatHasOneEndIsAnExponentialWithRelativeErrorsAsSmall(Quantiles distribution) {
        Shape shape = Shape.of(distribution);
        assertThat(shape).isInstanceOfSatisfying(Shape.CurveExponential.class, curve -> {
            for (double score = -8.18; score <= 8.18; score += STEP) {
                double p = StandardNormal.cdf(Math.min(score, -score));
                double exact = curve.sign()
                        * ((score <= 0 ? distribution.quantile(p) : distribution.upperQuantile(p)) - curve.end());
                double found = StrictMath.exp(curve.sign() * curve.table().at(score));
                // Of the distance from the end; rounding that as a value costs 1e-14 of the end.
                assertThat(found).isCloseTo(exact, within(1e-7 * exact + 1e-14 * Math.abs(curve.end())));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soAreThoseOfAnyMixture(long seed) {
        Random random = new Random(seed);
        double gap = 8 * random.nextDouble();
        double size = StrictMath.exp(4 * random.nextDouble() - 2);
        Distribution first = random.nextBoolean()
                ? new Normal(1, 0.1 + random.nextDouble())
                : new Pert(0, random.nextDouble(), 1 + random.nextDouble());
        Distribution second = random.nextBoolean()
                ? new Normal(gap, size)
                : new Truncated(new LogNormal(random.nextDouble(), random.nextDouble()), 0.1 * gap, 50);
        Distribution both = mixture(0.05 + 0.9 * random.nextDouble(), first, second);
        assertErrors(
                random.nextBoolean()
                        ? both
                        : mixture(random.nextDouble(), both, new Triangular(gap, gap + 0.01, gap + size)));
    }

    @Test
    void aGapAndAJumpHaveNoDrawBetween() {
        // By hand: seven tenths of the draws are 0, and the others lie between 3 and 4.
        List<Piece> pieces = Piece.of(mixture(0.7, new Fixed(0), new Uniform(3, 4)));

        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).share()).isEqualTo(0.7);
        for (double score = -8; score <= 8; score += STEP) {
            assertThat(pieces.get(0).table().at(score)).isZero();
            assertThat(pieces.get(1).table().at(score)).isBetween(3.0, 4.0);
        }
    }

    /** Not in a whole table's two last cells, nor within 1e-9 of a cut, where ranks cannot be told apart. */
    private static void assertErrors(Distribution distribution) {
        List<Piece> pieces = Piece.of(distribution);
        double whole = distribution.upper() - distribution.lower();
        double range =
                Double.isFinite(whole) ? whole : distribution.upperQuantile(0.001) - distribution.quantile(0.001);
        double median = distribution.quantile(0.5);
        double smallest = StandardNormal.cdf(-8.1875);
        assertThat(pieces.stream().mapToDouble(Piece::share).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
        for (Piece piece : pieces) {
            double first = piece.from().lower() < smallest ? -8.2 : -6;
            double last = piece.to().upper() < smallest ? 8.2 : 6;
            for (double score = first; score <= last; score += STEP) {
                double lower = piece.from().lower() + piece.share() * StandardNormal.cdf(score);
                double upper = piece.to().upper() + piece.share() * StandardNormal.cdf(-score);
                if (Math.min(lower, upper) >= smallest) {
                    double found = piece.table().at(score);
                    double exact = lower <= 0.5 ? distribution.quantile(lower) : distribution.upperQuantile(upper);
                    double beyond = Math.max(0, Math.abs(exact - median) - range);
                    double allowed = 2 * (Piece.TOLERANCE * range + Piece.FAR_TOLERANCE * beyond);
                    boolean hasRank = Math.abs(distribution.cdf(found) - lower) <= 1e-13 * lower
                            || Math.abs(distribution.upperCdf(found) - upper) <= 1e-13 * upper;
                    assertThat(hasRank ? 0 : Math.abs(found - exact))
                            .as("at score %s of a piece from %s to %s", score, piece.from(), piece.to())
                            .isLessThanOrEqualTo(allowed);
                }
            }
        }
    }

    private static Mixture mixture(double weight, Distribution first, Distribution second) {
        return new Mixture(List.of(new Mixture.Part(weight, first), new Mixture.Part(1 - weight, second)));
    }

    private static Quantiles quantiles(double min, double max, double... pairs) {
        return new Quantiles(
                IntStream.range(0, pairs.length / 2)
                        .mapToObj(i -> new Quantiles.Pair(pairs[2 * i], pairs[2 * i + 1]))
                        .toList(),
                min,
                max);
    }
}
