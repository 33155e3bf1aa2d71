package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BetaFunctionTest {

    private static final double[] PROBABILITIES = {
        1e-17, 1e-12, 1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 0x1p-40, 1 - 0x1p-53
    };

    @ParameterizedTest(name = "a = {0}, b = {1}, x = {2}")
    @CsvSource({ // mpmath 1.3: betainc(a, b, 0, x, regularized=True), 40 digits
        "0.05, 0.05, 0.001, 0.35534860654115601589",
        "0.05, 0.05, 0.75, 0.52559934048410465561",
        "0.5, 2.5, 0.1, 0.51041025543557250905",
        "2, 3, 0.4, 0.52480000000000003837",
        "1.5, 4.5, 0.9, 0.99992161566517993345",
        "4.2, 1.8, 0.02, 2.8562371051223567952e-7",
        "30, 50, 0.25, 0.0073055410213819087478",
        "0.05, 100, 0.01, 0.98848140704642119443",
        "100, 0.05, 0.5, 9.760681644460121404e-34",
        "1000, 1500, 0.375, 0.0051111917924213882472",
        "10000, 10000, 0.49, 0.0023370593301101495056",
        "10000, 10000, 0.4375, 9.0756353604251295519e-71", // the binomial sum, 60 digits: betainc loses its digits here
        "10000, 3, 0.9995, 0.1245046618184687958",
        "10000, 0.05, 0.9999, 0.011523605678718751109"
    })
    void sharesBelowAgreeWithHighPrecision(double a, double b, double x, double expected) {
        assertThat(new BetaFunction(a, b).cdf(x)).isCloseTo(expected, within(1e-13 * expected));
    }

    @ParameterizedTest(name = "a = {0}, b = {1}, p = {2}")
    @CsvSource({ // mpmath 1.3: Newton's method on log(betainc), 50 digits
        "0.05, 0.05, 1e-05, 9.7118236027201566347e-95",
        "0.05, 0.05, 0.4, 0.010576058150995358542",
        "0.05, 0.05, 0.75, 0.99999911671549476543",
        "0.5, 2.5, 1e-17, 3.4697827972579781359e-35",
        "0.5, 2.5, 0.3, 0.032255073592890793688",
        "2, 3, 1e-17, 1.2909944498469167875e-9",
        "2, 3, 0.1, 0.14255931671003072354",
        "2, 3, 0.9, 0.67953941627818170137",
        "1.5, 4.5, 0.99, 0.69975732051456897181",
        "4.2, 1.8, 0.01, 0.2514406713703652307",
        "30, 50, 1e-12, 0.086509175193964986023",
        "30, 50, 0.625, 0.39134492847454458826",
        "0.05, 100, 0.5, 5.6004572092400195056e-9",
        "100, 0.05, 0.125, 0.99957720319635507904",
        "1000, 1500, 1e-17, 0.31923832324064257711",
        "1000, 1500, 0.75, 0.40659436935502293573"
    })
    void quantilesAgreeWithHighPrecision(double a, double b, double p, double expected) {
        assertThat(new BetaFunction(a, b).quantile(p)).isCloseTo(expected, within(1e-13 * expected));
    }

    @ParameterizedTest(name = "shape {0}")
    @MethodSource("shapes")
    void aPowerOfAUniformHasItsClosedForm(double shape) {
        // I_x(a, 1) = x^a and I_x(1, b) = 1 - (1 - x)^b
        for (double p : PROBABILITIES) {
            double power = StrictMath.exp(StrictMath.log(p) / shape);
            assertThat(new BetaFunction(shape, 1).quantile(p)).isCloseTo(power, within(errorOf(power, shape)));
            double mirrored = -StrictMath.expm1(StrictMath.log1p(-p) / shape);
            assertThat(new BetaFunction(1, shape).quantile(p)).isCloseTo(mirrored, within(errorOf(mirrored, shape)));
        }
    }

    /** Ours and the closed form's: a few roundings of x, of p raised to 1/shape, and of t, which is close to ln x. */
    private static double errorOf(double x, double shape) {
        double normal = Math.max(x, Double.MIN_NORMAL);
        return normal * 0x1p-52 * (8 + 2 / shape + 2 * Math.abs(StrictMath.log(normal)));
    }

    @Test
    void theArcsineDistributionHasItsClosedForm() {
        for (double p : PROBABILITIES) {
            double sine = StrictMath.sin(p * Math.PI / 2);
            assertThat(new BetaFunction(0.5, 0.5).quantile(p)).isCloseTo(sine * sine, within(1e-14 * sine * sine));
        }
    }

    @ParameterizedTest(name = "a = {0}, b = {1}")
    @MethodSource("pairsOfShapes")
    void anotherLibraryPutsTheQuantileWhereItsShareBelongs(double a, double b) {
        BetaFunction function = new BetaFunction(a, b);
        BetaDistribution other = BetaDistribution.of(a, b);
        for (double p : PROBABILITIES) {
            double x = function.quantile(p);
            if (x < Double.MIN_NORMAL) {
                continue; // below the doubles: p^(1/a) with a = 0.05
            }
            // One rounding of x moves the share by 1e-16 x f(x). The rest is their error, which grows with the shapes:
            // exact binomial sums, in 60 digits, put ours within two roundings of x where the difference is largest.
            double error = Math.ulp(x) * other.density(x) + 4e-14 * (1 + 0.002 * (a + b)) * Math.min(p, 1 - p);
            if (p <= 0.5) {
                assertThat(other.cumulativeProbability(x)).isCloseTo(p, within(error));
            } else if (x < 1) {
                assertThat(other.survivalProbability(x)).isCloseTo(1 - p, within(error));
            }
        }
    }

    @ParameterizedTest(name = "a = {0}, b = {1}")
    @MethodSource("pairsOfShapes")
    void mirroredShapesHaveMirroredQuantiles(double a, double b) {
        for (double p : PROBABILITIES) {
            double x = new BetaFunction(a, b).quantile(p);
            double fromAbove = new BetaFunction(b, a).upperQuantile(p);
            // A rounding of I at the median moves t by 1e-16 over the slope of ln I, which is at least min(a, b) / 2.
            assertThat(x + fromAbove).isCloseTo(1, within(0x1p-52 * (1 + 4 / Math.min(a, b))));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void quantilesOfAnyShapesAreFoundAndRise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = StrictMath.exp(random.nextDouble(StrictMath.log(1e-6), StrictMath.log(1e10)));
        double b = StrictMath.exp(random.nextDouble(StrictMath.log(1e-6), StrictMath.log(1e10)));
        BetaFunction function = new BetaFunction(a, b);
        double[] probabilities = DoubleStream.concat(
                        random.doubles(50), random.doubles(50, -690, 0).map(StrictMath::exp))
                .sorted()
                .toArray();
        double[] quantiles =
                Arrays.stream(probabilities).map(function::quantile).toArray();
        assertThat(quantiles).isSorted();
        assertThat(quantiles[0]).isNotNegative();
        assertThat(quantiles[99]).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "a = {0}")
    @CsvSource({ // mpmath 1.3: loggamma(a) - ((a - 0.5) log a - a + log(2 pi) / 2), 40 digits
        "0.01, 1.4340079537031842008",
        "0.05, 0.75186114474776211571",
        "0.5, 0.15342640972002734529",
        "0.999, 0.081138754994676821229",
        "1, 0.08106146679532725822",
        "1.5, 0.054814121051917653896",
        "3.25, 0.025562157964525794126",
        "9.99, 0.008338896797734330091",
        "10, 0.0083305634333628712565",
        "25, 0.0033331556367280928758",
        "10000.0, 8.3333333305555555635e-6"
    })
    void theErrorOfStirlingsFormulaAgreesWithHighPrecision(double a, double expected) {
        assertThat(BetaFunction.stirlingError(a)).isCloseTo(expected, within(1e-15 * Math.max(1, expected)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    static DoubleStream shapes() {
        return DoubleStream.of(0.05, 0.3, 0.999, 1, 1.5, 2, 5, 40, 1000, 10_000);
    }

    static Stream<Arguments> pairsOfShapes() {
        return shapes().boxed().flatMap(a -> shapes().mapToObj(b -> Arguments.of(a, b)));
    }
}
