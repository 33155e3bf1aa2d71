package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.counterfoil.units.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every distribution must do, whichever it is. */
class DistributionLawsTest {

    @Test
    void everyDistributionIsInTheCatalogue() {
        assertThat(Catalogue.all().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrder(Distribution.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void theQuantileNeverFalls(Distribution distribution) {
        // From 2^-1000 to a half, then to 1 - 2^-1000.
        double[] rising = DoubleStream.concat(
                        Arrays.stream(LOWER_HALF).map(distribution::quantile),
                        reversed(LOWER_HALF).map(distribution::upperQuantile))
                .toArray();
        assertThat(rising).isSorted();
        double[] byQuantileAlone = DoubleStream.concat(
                        Arrays.stream(LOWER_HALF), reversed(LOWER_HALF).map(q -> 1 - q))
                .map(distribution::quantile)
                .toArray();
        assertThat(byQuantileAlone).isSorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void bothTailsAgree(Distribution distribution) {
        for (double q : LOWER_HALF) {
            if (q >= 0x1p-53) { // 1 - q is exact
                assertThat(distribution.upperQuantile(q)).isEqualTo(distribution.quantile(1 - q));
                assertThat(distribution.upperQuantile(1 - q)).isEqualTo(distribution.quantile(q));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void theEndsOfTheProbabilitiesAreTheEndsOfTheSupport(Distribution distribution) {
        assertThat(distribution.quantile(0)).isEqualTo(distribution.lower());
        assertThat(distribution.upperQuantile(1)).isEqualTo(distribution.lower());
        assertThat(distribution.quantile(1)).isEqualTo(distribution.upper());
        assertThat(distribution.upperQuantile(0)).isEqualTo(distribution.upper());
        assertThat(distribution.planValue()).isFinite().isBetween(distribution.lower(), distribution.upper());
    }

    /**
     * The rank a value was found for lies between the shares at its neighbours, ten units in the last place away; a unit
     * is that of an end, or of the mean, where that is larger than the value and the value was computed from there.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void theSharesOnBothSidesOfAQuantileAreItsRank(Distribution distribution) {
        for (double p : new double[] {1e-9, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5}) {
            theSharesOnBothSidesAreTheRank(distribution, p);
        }
    }

    @Tag("slow") // half a minute in all: left out of mutation testing, which would run it a thousand times
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void theSharesOnBothSidesOfEveryQuantileAreItsRank(Distribution distribution) {
        for (int index = 0; index < LOWER_HALF.length; index += 5) {
            theSharesOnBothSidesAreTheRank(distribution, LOWER_HALF[index]);
        }
    }

    private static void theSharesOnBothSidesAreTheRank(Distribution distribution, double p) {
        boolean isComputedFromZero = distribution.lower() == 0
                && distribution.upper() == Double.POSITIVE_INFINITY
                && !(distribution instanceof Truncated);
        for (boolean isUpper : new boolean[] {false, true}) {
            double value = isUpper ? distribution.upperQuantile(p) : distribution.quantile(p);
            if (Math.abs(value) < Double.MIN_NORMAL && isComputedFromZero) {
                continue; // below the doubles
            }
            double size = Math.max(Math.abs(value), isComputedFromZero ? 0 : sizeOf(distribution));
            double next = value + 10 * Math.ulp(size);
            double before = value - 10 * Math.ulp(size);
            double most = isUpper ? distribution.upperCdf(before) : distribution.cdf(next);
            double least = isUpper ? distribution.upperCdf(next) : distribution.cdf(before);
            boolean isCut = distribution instanceof Truncated
                    && (value == distribution.lower() || value == distribution.upper());
            double atEnd = isCut ? 1e-12 : 0; // where it puts draws that rounding could not order
            assertThat(p).as("rank of %s", value).isBetween(least * (1 - 1e-12), most * (1 + 1e-12) + atEnd);
            assertThat(distribution.cdf(value) + distribution.upperCdf(value)).isCloseTo(1, within(2e-15));
        }
    }

    private static double sizeOf(Distribution distribution) {
        return DoubleStream.of(distribution.lower(), distribution.upper(), distribution.mean())
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void nothingIsDrawnBeyondTheEnds(Distribution distribution) {
        assertThat(distribution.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(distribution.upperCdf(Double.NEGATIVE_INFINITY)).isOne();
        assertThat(distribution.cdf(Double.POSITIVE_INFINITY)).isOne();
        assertThat(distribution.upperCdf(Double.POSITIVE_INFINITY)).isZero();
        assertThat(distribution.cdf(Math.nextDown(distribution.lower()))).isZero();
        assertThat(distribution.upperCdf(distribution.upper())).isZero();
    }

    /**
     * The mean is the area under the quantile function, and as that never falls, the area lies between the sum over
     * cells of its value at their left ends and the sum at their right ends.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void theMeanIsTheAreaUnderTheQuantile(Distribution distribution) {
        double least = 0;
        double most = 0;
        for (int cell = 1; cell < LOWER_HALF.length; cell++) {
            double width = LOWER_HALF[cell] - LOWER_HALF[cell - 1];
            least += width * distribution.quantile(LOWER_HALF[cell - 1]);
            most += width * distribution.quantile(LOWER_HALF[cell]);
            least += width * distribution.upperQuantile(LOWER_HALF[cell]);
            most += width * distribution.upperQuantile(LOWER_HALF[cell - 1]);
        }
        // What lies beyond 2^-1000 weighs less than 1e-280 here; the sums of 10,000 terms round to 1e-12.
        double rounding = 1e-12 * Math.max(Math.abs(least), Math.abs(most));
        assertThat(distribution.mean()).isBetween(least - rounding, most + rounding);
        double spread = distribution.upperQuantile(0.001) - distribution.quantile(0.001);
        assertThat(most - least).as("width of the bracket").isLessThanOrEqualTo(0.001 * spread + 2 * rounding);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void whatIsNoProbabilityIsRefused(Distribution distribution) {
        for (double wrong : new double[] {-1e-9, 1.5, Double.NaN}) {
            String message = Figures.asWritten(wrong) + " is not a probability; it lies between 0 and 1";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.quantile(wrong))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distribution.upperQuantile(wrong))
                    .withMessage(message);
        }
    }

    /** 2^-1000, 2^-999, ... 2^-13, then every 4,096th up to a half. */
    private static final double[] LOWER_HALF = DoubleStream.concat(
                    DoubleStream.iterate(0x1p-1000, p -> p < 0x1p-12, p -> 2 * p),
                    DoubleStream.iterate(0x1p-12, p -> p <= 0.5, p -> p + 0x1p-12))
            .toArray();

    private static DoubleStream reversed(double[] values) {
        return DoubleStream.iterate(values.length - 1, index -> index >= 0, index -> index - 1)
                .map(index -> values[(int) index]);
    }
}
