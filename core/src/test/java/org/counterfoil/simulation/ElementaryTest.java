package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stated errors, against series in 40 decimal digits, on 20,000 seeded points and the edges. */
class ElementaryTest {

    private static final long SEED = 20_120_307;
    private static final int POINTS = 20_000;

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({ // Wolfram Alpha and Abramowitz and Stegun (1964), tables 1.1, 4.2 and 26.1: the reference is itself
        // checked
        "exp, 1, 2.71828182845904523536028747135266250",
        "exp, -10, 0.0000453999297624848515355915155605506102",
        "log, 2, 0.693147180559945309417232121458176568",
        "log, 10, 2.30258509299404568401799145468436421",
        "tail, 1, 0.158655253931457051414767454367962078",
        "tail, 4, 0.0000316712418331199212537707567222",
        "tail, 6, 9.86587645037698140700864132e-10"
    })
    void theReferenceHasKnownDigits(String function, double x, BigDecimal expected) {
        BigDecimal found = switch (function) {
            case "exp" -> Decimals.exp(new BigDecimal(x));
            case "log" -> Decimals.log(x);
            default -> Decimals.normalTail(x);
        };
        assertThat(found.round(new MathContext(expected.precision()))).isEqualByComparingTo(expected);
    }

    @Test
    void expIsWithinItsStatedError() {
        double[] x = DoubleStream.concat(
                        DoubleStream.of(
                                0,
                                -0.0,
                                1e-300,
                                -1e-17,
                                0.34657359027997264,
                                -0.34657359027997267,
                                1,
                                -1,
                                700,
                                -708,
                                709),
                        random(-700, 700))
                .toArray();
        double[] found = row(x, Elementary::exp);
        assertThat(largestError(x, found, value -> Decimals.exp(new BigDecimal(value))))
                .isLessThan(4e-16);
        assertThat(found[0]).isOne();
        assertThat(found[1]).isOne();
    }

    @Test
    void expOfSmallExponentsIsWithinItsStatedError() {
        double[] x = random(-1, 1).toArray();
        assertThat(largestError(x, row(x, Elementary::exp), value -> Decimals.exp(new BigDecimal(value))))
                .isLessThan(4e-16);
    }

    @Test
    void expBeyondItsRangeStaysAtTheEnds() {
        double[] x = {
            -708, -709, -1e300, Double.NEGATIVE_INFINITY, 709, 710, 1e300, Double.POSITIVE_INFINITY, Double.NaN
        };
        double[] found = row(x, Elementary::exp);
        assertThat(Arrays.copyOf(found, 4)).containsOnly(found[0]);
        assertThat(Arrays.copyOfRange(found, 4, 8)).containsOnly(found[4]);
        assertThat(found[0]).isPositive();
        assertThat(found[4]).isFinite();
        assertThat(found[8]).isNaN();
    }

    @Test
    void logIsWithinItsStatedError() {
        double[] x = DoubleStream.concat(
                        DoubleStream.of(
                                Math.nextUp(1.0),
                                Math.nextDown(1.0),
                                Double.MIN_NORMAL,
                                Double.MAX_VALUE,
                                Math.sqrt(0.5),
                                Math.nextDown(Math.sqrt(0.5)),
                                Math.sqrt(2),
                                2,
                                0x1p-53),
                        random(-1022, 1023)
                                .map(power -> Math.scalb(1 + power - Math.floor(power), (int) Math.floor(power))))
                .toArray();
        double[] found = row(x, Elementary::log);
        assertThat(largestError(x, found, Decimals::log)).isLessThan(4e-16);
        assertThat(Elementary.log(1)).isZero();
    }

    @Test
    void logOfUniformsIsWithinItsStatedError() {
        double[] x = uniforms().toArray();
        assertThat(largestError(x, row(x, Elementary::log), Decimals::log)).isLessThan(4e-16);
    }

    @Test
    void singleValuesHaveTheBitsOfRows() {
        double[] x = random(-750, 750).toArray();
        assertThat(row(x, Elementary::exp))
                .isEqualTo(Arrays.stream(x).map(Elementary::exp).toArray());
        double[] u = uniforms().toArray();
        assertThat(row(u, Elementary::log))
                .isEqualTo(Arrays.stream(u).map(Elementary::log).toArray());
    }

    /** Found on JDK 17 and 25, interpreted and compiled; a machine that differs would break "same seed, same bits". */
    @Test
    void everyMachineFindsTheSameBits() {
        double[] u = uniforms().toArray();
        double[] scores = row(u, Elementary::normalQuantile);
        double[] upper = new double[u.length];
        double[] lower = row(scores, (z, out) -> Elementary.normalCdf(z, out, upper));
        int[] hashes = {
            Arrays.hashCode(row(scores, Elementary::exp)),
            Arrays.hashCode(row(u, Elementary::log)),
            Arrays.hashCode(scores),
            Arrays.hashCode(lower),
            Arrays.hashCode(upper)
        };
        assertThat(hashes).containsExactly(-369661584, 124477145, -699757366, -1174431834, 1599733090);
    }

    /** Phi(z) - u over the density at z is the error of z, to first order; the second is below 1e-27. */
    @Test
    void normalScoresAreWithinTheirStatedError() {
        double[] u = uniforms().toArray();
        double[] found = row(u, Elementary::normalQuantile);
        double largest = 0;
        for (int trial = 0; trial < u.length; trial++) {
            double smaller = Math.min(u[trial], 1 - u[trial]);
            assertThat(Math.signum(found[trial])).isEqualTo(Math.signum(u[trial] - 0.5));
            BigDecimal excess = Decimals.normalTail(found[trial]).subtract(new BigDecimal(smaller));
            BigDecimal error = excess.divide(Decimals.normalDensity(found[trial]), MathContext.DECIMAL128);
            largest = Math.max(largest, Math.abs(error.doubleValue() / found[trial]));
        }
        assertThat(largest).isLessThan(3e-11);
    }

    @Test
    void sharesBelowAndAboveAScoreAreWithinTheirStatedError() {
        double[] z = DoubleStream.concat(
                        DoubleStream.of(0, -0.0, 1e-300, -1e-17, 8.21, -8.21, 20, -20, 37, -37), random(-9, 9))
                .toArray();
        double[] lower = new double[z.length];
        double[] upper = new double[z.length];
        Elementary.normalCdf(z, lower, upper);
        double[] smaller = new double[z.length];
        for (int trial = 0; trial < z.length; trial++) {
            smaller[trial] = z[trial] > 0 ? upper[trial] : lower[trial];
            double larger = z[trial] > 0 ? lower[trial] : upper[trial];
            assertThat(Math.abs(larger - (1 - smaller[trial]))).isLessThanOrEqualTo(0x1p-53);
        }
        assertThat(largestError(z, smaller, Decimals::normalTail)).isLessThan(2e-15);
        assertThat(lower[0]).isEqualTo(0.5);
        assertThat(upper[0]).isEqualTo(0.5);
    }

    /** Neighbours a unit in the last place apart, what never happens, and what is closer to zero than any month. */
    @ParameterizedTest
    @CsvSource({
        "1, 2",
        "-1, 0",
        "0, 1e-150",
        "-1e-150, 1e-150",
        "119.99999999999999, 120",
        "120, 120.00000000000001",
        "120, 1.8446744073709552e19",
        "-1.8446744073709552e19, 1.8446744073709552e19",
        "1.8446744073709548e19, 1.8446744073709552e19"
    })
    void whatIsLessIsToldWithoutABranch(double smaller, double larger) {
        assertThat(Elementary.isLess(smaller, larger)).isEqualTo(1);
        assertThat(Elementary.isLess(larger, smaller)).isZero();
        assertThat(Elementary.isAtMost(smaller, larger)).isEqualTo(1);
        assertThat(Elementary.isAtMost(larger, smaller)).isZero();
        for (double same : new double[] {smaller, larger}) {
            assertThat(Elementary.isLess(same, same)).isZero();
            assertThat(Elementary.isAtMost(same, same)).isEqualTo(1);
        }
    }

    /** Uniforms of the form that streams give, with the ends and both sides of where the centre ends. */
    private static DoubleStream uniforms() {
        double seam = 0.5 - 0.5 * Math.sqrt(0.98);
        DoubleStream edges = DoubleStream.of(0, 0x1p-52, 1e-13, 1e-8, seam - 1e-9, seam + 1e-9, 0.5 - 0x1p-52)
                .flatMap(u -> DoubleStream.of(u, 1 - u - 0x1p-52));
        return DoubleStream.concat(edges, random(0, 1)).map(u -> (Math.floor(u * 0x1p52) + 0.5) * 0x1p-52);
    }

    private static DoubleStream random(double from, double to) {
        return new SplittableRandom(SEED).doubles(POINTS, from, to);
    }

    private static double[] row(double[] x, BiConsumer<double[], double[]> function) {
        double[] out = new double[x.length];
        function.accept(x, out);
        return out;
    }

    private static double largestError(double[] x, double[] found, DoubleFunction<BigDecimal> exact) {
        double largest = 0;
        for (int index = 0; index < x.length; index++) {
            BigDecimal expected = exact.apply(x[index]);
            BigDecimal error = new BigDecimal(found[index]).subtract(expected);
            largest = Math.max(
                    largest, error.divide(expected, MathContext.DECIMAL64).abs().doubleValue());
        }
        return largest;
    }
}
