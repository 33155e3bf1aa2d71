package org.counterfoil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionNumbersTest {

    private static final int BITS = 26;

    /** Lines of Joe and Kuo's file new-joe-kuo-6.21201: dimension, coefficients of its polynomial, first numbers. */
    @ParameterizedTest(name = "dimension {0}")
    @CsvSource({
        "2,0,1",
        "3,1,1 3",
        "4,1,1 3 1",
        "5,2,1 1 1",
        "6,1,1 1 3 3",
        "7,4,1 3 5 13",
        "8,2,1 1 5 5 17",
        "9,4,1 1 5 5 5",
        "10,7,1 1 7 11 19"
    })
    void numbersFollowThePublishedRecurrence(int dimension, int coefficients, String first) {
        String[] given = first.split(" ");
        int degree = given.length;
        long[] m = new long[BITS + 1];
        for (int k = 1; k <= BITS; k++) {
            if (k <= degree) {
                m[k] = Long.parseLong(given[k - 1]);
                continue;
            }
            // Joe and Kuo (2008), equation 2.
            m[k] = m[k - degree] ^ m[k - degree] << degree;
            for (int i = 1; i < degree; i++) {
                m[k] ^= (coefficients >> (degree - 1 - i) & 1) * (m[k - i] << i);
            }
        }
        long[] found = DirectionNumbers.of(dimension, BITS)[dimension - 1];
        for (int bit = 0; bit < BITS; bit++) {
            assertThat(found[bit]).as("bit %d", bit).isEqualTo(m[bit + 1] << (51 - bit));
        }
    }

    @Test
    void theFirstDimensionTurnsTheIndexRound() {
        long[] found = DirectionNumbers.of(1, BITS)[0];
        for (int bit = 0; bit < BITS; bit++) {
            assertThat(found[bit]).isEqualTo(1L << (51 - bit));
        }
    }

    /** First points without scrambling, in the order of the Gray code, times 64: scipy.stats.qmc.Sobol 1.17.1. */
    @ParameterizedTest(name = "dimension {0}")
    @CsvSource({
        "10,0 32 48 16 40 8 24 56 20 52 36 4 60 28 12 44 10 42 58 26 34 2 18 50 30 62 46 14 54 22 6 38 3",
        "100,0 32 48 16 56 24 8 40 60 28 12 44 4 36 52 20 2 34 50 18 58 26 10 42 62 30 14 46 6 38 54 22 19",
        "500,0 32 16 48 40 8 56 24 28 60 12 44 52 20 36 4 22 54 6 38 62 30 46 14 10 42 26 58 34 2 50 18 7",
        "1000,0 32 48 16 8 40 56 24 60 28 12 44 52 20 4 36 34 2 18 50 42 10 26 58 30 62 46 14 22 54 38 6 5"
    })
    void pointsAreThoseOfAnotherLibrary(int dimension, String expected) {
        long[] numbers = DirectionNumbers.of(dimension, BITS)[dimension - 1];
        String[] points = expected.split(" ");
        for (int index = 0; index < points.length; index++) {
            long point = 0;
            int gray = index ^ index >> 1;
            for (int bit = 0; bit < BITS; bit++) {
                point ^= (gray >> bit & 1) * numbers[bit];
            }
            assertThat(point).as("point %d", index).isEqualTo(Long.parseLong(points[index]) << (52 - 6));
        }
    }
}
