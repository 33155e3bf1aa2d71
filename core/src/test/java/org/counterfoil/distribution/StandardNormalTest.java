package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.counterfoil.units.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNormalTest {

    @ParameterizedTest(name = "p = {0}")
    @CsvSource({ // mpmath 1.3: Newton's method on log(erfc(-z/sqrt(2))/2), 40 digits
        "1e-300, -37.047096299361199237",
        "1e-100, -21.273453560965324294",
        "1e-50, -14.933337534788488981",
        "1e-20, -9.2623400897984075796",
        "0x1p-53, -8.2095361516013868556",
        "1.4e-11, -6.6567230915181836356", // the tails meet at exp(-25) = 1.39e-11
        "1e-10, -6.3613409024040561991",
        "1e-6, -4.7534243088228989573",
        "0.001, -3.0902323061678135354",
        "0.01, -2.3263478740408410931",
        "0.0745, -1.443072674370900892", // tail and centre meet at 0.075
        "0.0755, -1.436008227944181992",
        "0.1, -1.2815515655446004353",
        "0.25, -0.6744897501960817432",
        "0.4, -0.25334710313579974132",
        "0.499, -0.0025066308995717662317",
        "0.6, 0.25334710313579974132",
        "0.975, 1.9599639845400538556",
        "0.999, 3.0902323061678132778"
    })
    void quantilesAgreeWithHighPrecision(double p, double expected) {
        assertThat(StandardNormal.quantile(p)).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
        assertThat(StandardNormal.upperQuantile(p)).isEqualTo(-StandardNormal.quantile(p));
    }

    @ParameterizedTest(name = "z = {0}")
    @CsvSource({ // mpmath 1.3: erfc(-z/sqrt(2))/2, 40 digits
        "-37, 5.7255712225245768227e-300",
        "-30, 4.9067139271481870595e-198",
        "-20, 2.7536241186062336951e-89",
        "-8.3, 5.2055697448902540246e-17",
        "-5.66, 7.5686497519977137143e-9", // the tails meet at -5.657
        "-5.65, 8.0223918506634975991e-9",
        "-3, 0.0013498980316300945267",
        "-1.96, 0.024997895148220436213",
        "-0.675, 0.24983788247177699727", // tail and centre meet at -0.6745
        "-0.674, 0.250155656840322577",
        "-0.3, 0.38208857781104736693",
        "-1e-10, 0.49999999996010577196",
        "0, 0.5",
        "0.5, 0.69146246127401310364",
        "1, 0.84134474606854294859",
        "2.5, 0.99379033467422386483",
        "6, 0.99999999901341235496"
    })
    void sharesBelowAScoreAgreeWithHighPrecision(double z, double expected) {
        assertThat(StandardNormal.cdf(z)).isCloseTo(expected, within(2e-15 * expected));
    }

    @Test
    void theEndsAreInfinite() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StandardNormal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StandardNormal.cdf(Double.POSITIVE_INFINITY)).isOne();
        assertThat(StandardNormal.cdf(Double.NaN)).isNaN();
    }

    @Test
    void agreesWithAnotherLibraryAllAlong() {
        NormalDistribution other = NormalDistribution.of(0, 1);
        for (int step = 1; step < 2000; step++) {
            double z = -37 + step * 0.0225;
            // Their error is the larger: it grows with the square, which they do not split (1e-16 z^2).
            assertThat(StandardNormal.cdf(z))
                    .isCloseTo(
                            other.cumulativeProbability(z),
                            within(other.cumulativeProbability(z) * 2e-16 * (10 + z * z)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardNormal.quantile(p))
                .withMessage(Figures.asWritten(p) + " is not a probability; it lies between 0 and 1");
    }
}
