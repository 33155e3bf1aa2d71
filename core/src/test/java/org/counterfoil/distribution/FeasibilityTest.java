package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stated quantiles a metalog can run through. */
class FeasibilityTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** Keelin (2016), section 6.2.1: from k = (1 - 1.66711 (1/2 - 0.1))/2 = 0.16658 of the way between the outer two, to 1 - k. */
    @ParameterizedTest(name = "{0} of the way")
    @ValueSource(doubles = {0.1667, 0.2, 0.5, 0.8, 0.8333})
    void aMedianBetweenThePublishedLimitsIsAccepted(double share) {
        assertThatCode(() -> Quantiles.ofP10P50P90(0, share, 1)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} of the way")
    @ValueSource(doubles = {0.05, 0.16, 0.1665, 0.8335, 0.9})
    void aMedianBeyondThePublishedLimitsIsRefused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.ofP10P50P90(0, share, 1));
    }

    @Test
    void aFallAsNarrowAsCanBeIsFoundToo() {
        // On both sides of the published limit, where the curve is level in one point.
        double[] p = {0.1, 0.5, 0.9};
        assertThat(Metalog.through(p, new double[] {0, 0.166579, 1}).fall()).isEmpty();
        assertThat(Metalog.through(p, new double[] {0, 0.166577, 1}).fall())
                .hasValueSatisfying(range -> assertThat(range[1] - range[0]).isBetween(0.0, 0.005));
    }

    /** Random quantiles: what is accepted never falls on a fine grid, what is refused falls in the range it names. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void refusedIsWhatFallsAndNothingElse(long seed) {
        Random random = new Random(seed);
        TreeMap<Double, Double> points = new TreeMap<>();
        double value = 0;
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            value += 0.2 + random.nextDouble();
            points.put((i + 0.2 + 0.6 * random.nextDouble()) / count, value);
        }
        double[] p = points.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        Metalog curve = Metalog.through(
                p, points.values().stream().mapToDouble(Double::doubleValue).toArray());

        double steepestFall = 0;
        double at = Double.NaN;
        for (double odds = -40; odds < 40; odds += 0.001) {
            double rise = curve.at(share(odds + 0.001), share(-odds - 0.001)) - curve.at(share(odds), share(-odds));
            if (rise < steepestFall) {
                steepestFall = rise;
                at = share(odds);
            }
        }
        double fallsAt = at;
        if (steepestFall < -1e-11) {
            assertThat(curve.fall())
                    .hasValueSatisfying(range -> assertThat(range[0]).isLessThan(range[1]));
        } else {
            assertThat(curve.fall())
                    .as("falls by %s at %s", steepestFall, fallsAt)
                    .isEmpty();
        }
    }

    private static double share(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
