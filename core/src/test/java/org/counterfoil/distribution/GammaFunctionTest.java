package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GammaFunctionTest {

    private static final double[] PROBABILITIES = {
        1e-17, 1e-12, 1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 0x1p-40, 1 - 0x1p-53
    };

    @ParameterizedTest(name = "a = {0}, x = {1}")
    @CsvSource({ // mpmath 1.3: gammainc(a, 0, x, regularized=True) and gammainc(a, x, inf, ...), 60 digits
        "0.001, 0.5, 0.99943993334352925011, 0.00056006665647074988868",
        "0.05, 1e-20, 0.10272168652716762764, 0.89727831347283237236",
        "0.05, 2, 0.99736145729120346527, 0.0026385427087965347269",
        "0.5, 0.1, 0.34527915398142297956, 0.65472084601857702044",
        "1, 3, 0.95021293163213605702, 0.049787068367863942979",
        "2.5, 1, 0.15085496391539036377, 0.84914503608460963623",
        "2.5, 30, 0.99999999998784543022, 1.2154569777183038948e-11",
        "30, 25, 0.1821039159774551098, 0.8178960840225448902",
        "30, 80, 0.99999999995096770444, 4.903229555810752975e-11",
        "1000, 1100, 0.99894067674607002265, 0.0010593232539299773489",
        "10000, 9600, 0.000025470314183846420077, 0.99997452968581615358",
        "10000, 10350, 0.999733207718510507, 0.00026679228148949300397"
    })
    void sharesBelowAndAboveAgreeWithHighPrecision(double a, double x, double below, double above) {
        GammaFunction function = new GammaFunction(a);
        assertThat(function.cdf(x)).isCloseTo(below, within(1e-13 * below));
        // Up to x = a + 1 what lies above is what is left of 1.
        assertThat(function.upperCdf(x)).isCloseTo(above, within(1e-13 * above + (x <= a + 1 ? 2e-16 : 0)));
    }

    @ParameterizedTest(name = "a = {0}, probability {1}, above {2}")
    @CsvSource({ // mpmath 1.3: Newton's method on the logarithm of gammainc, 60 digits
        "0.001, 0.4, true, 7.9602338168268588398e-223",
        "0.001, 0.01, true, 0.000024259428385578649329",
        "0.001, 1e-17, true, 28.845194967946308113",
        "0.05, 0.01, false, 5.8446320572865320095e-41",
        "0.05, 0.4, false, 6.426240946388953692e-9",
        "0.05, 0.5, false, 5.5738784407462475222e-7",
        "0.05, 0.4, true, 0.000021369335722068535139",
        "0.05, 0.01, true, 1.0876274000918101239",
        "0.05, 1e-17, true, 32.830539044793555617",
        "0.5, 1e-17, false, 7.8539816339744842199e-35",
        "0.5, 0.01, false, 0.00007854392895485099202",
        "0.5, 0.4, false, 0.13749794886422803866",
        "0.5, 0.5, false, 0.22746821155978637597",
        "0.5, 0.4, true, 0.35416315040039687105",
        "0.5, 0.01, true, 3.3174483005106075507",
        "0.5, 1e-17, true, 36.756258515368555255",
        "2.5, 1e-17, false, 2.5623031775312784171e-7",
        "2.5, 0.01, false, 0.27714903836413857276",
        "2.5, 0.4, false, 1.8277498115707929958",
        "2.5, 0.5, false, 2.1757300955477636586",
        "2.5, 0.4, true, 2.5659335372009107039",
        "2.5, 0.01, true, 7.5431362346944950311",
        "2.5, 1e-17, true, 44.588940587158506321",
        "30, 1e-17, false, 3.6773713252132586228",
        "30, 0.01, false, 18.742425764901892796",
        "30, 0.5, false, 29.667333138221231366",
        "30, 0.01, true, 44.189709450724661362",
        "30, 1e-17, true, 102.47272629106357821",
        "10000, 1e-17, false, 9174.1798154612120279",
        "10000, 0.01, false, 9768.8368566965911113",
        "10000, 0.5, false, 9999.6666686420474237",
        "10000, 0.01, true, 10234.104379158054364",
        "10000, 1e-17, true, 10873.245890898019811"
    })
    void quantilesAgreeWithHighPrecision(double a, double probability, boolean isAbove, double expected) {
        GammaFunction function = new GammaFunction(a);
        double found = isAbove ? function.upperQuantile(probability) : function.quantile(probability);
        // A rounding of the probability moves ln x by 1e-16 / a at the least; s itself is rounded, too.
        double error = a < 1 ? 5e-16 / a + 2e-16 * Math.abs(StrictMath.log(expected)) + 2e-15 : 5e-15;
        assertThat(found).isCloseTo(expected, within(error * expected));
    }

    @Test
    void aShapeOfOneIsExponential() {
        GammaFunction function = new GammaFunction(1);
        for (double p : PROBABILITIES) {
            double below = -StrictMath.log1p(-p);
            double above = -StrictMath.log(p);
            double relative = 1e-15 * (3 + Math.abs(StrictMath.log(below)));
            assertThat(function.quantile(p)).isCloseTo(below, within(relative * below));
            double relativeAbove = 1e-15 * (3 + Math.abs(StrictMath.log(above)));
            assertThat(function.upperQuantile(p)).isCloseTo(above, within(relativeAbove * above));
        }
    }

    @ParameterizedTest(name = "a = {0}")
    @MethodSource("shapes")
    void anotherLibraryPutsTheQuantileWhereItsShareBelongs(double a) {
        GammaFunction function = new GammaFunction(a);
        GammaDistribution other = GammaDistribution.of(a, 1);
        for (double p : PROBABILITIES) {
            double x = function.quantile(p);
            if (x < Double.MIN_NORMAL) {
                continue; // below the doubles: p^(1/a) for small a
            }
            // One rounding of x moves the share by 1e-16 x f(x); the rest is their error.
            double error = Math.ulp(x) * other.density(x) + 4e-14 * (1 + 0.002 * a) * Math.min(p, 1 - p);
            if (p <= 0.5) {
                assertThat(other.cumulativeProbability(x)).isCloseTo(p, within(error));
            } else {
                assertThat(other.survivalProbability(x)).isCloseTo(1 - p, within(error));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void quantilesOfAnyShapeAreFoundAndRise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = StrictMath.exp(random.nextDouble(StrictMath.log(0.001), StrictMath.log(1e6)));
        GammaFunction function = new GammaFunction(a);
        double[] tails =
                random.doubles(50, -690, -1).map(StrictMath::exp).sorted().toArray();
        double[] quantiles = DoubleStream.concat(
                        Arrays.stream(tails).map(function::quantile),
                        DoubleStream.concat(
                                DoubleStream.iterate(0.37, p -> p < 1, p -> p + 0.01)
                                        .map(function::quantile),
                                DoubleStream.iterate(49, i -> i >= 0, i -> i - 1)
                                        .map(i -> tails[(int) i] / 37)
                                        .map(function::upperQuantile)))
                .toArray();
        assertThat(quantiles).isSorted();
        assertThat(quantiles[0]).isNotNegative();
        assertThat(quantiles[quantiles.length - 1]).isFinite();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    static DoubleStream shapes() {
        return DoubleStream.of(0.01, 0.05, 0.3, 0.999, 1, 1.5, 2, 5, 40, 1000, 10_000);
    }
}
