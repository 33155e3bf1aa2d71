package org.counterfoil.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No printed digit hangs on the last bits of a sum. */
class DigitsTest {

    @ParameterizedTest
    @ValueSource(doubles = {7.465, 0.125, 2.5, 9.995, 10, 1000, 0.001, 1e-9})
    void numbersThatDifferByTheirLastBitsArePrintedAlike(double value) {
        for (double bits : new double[] {-8, -1, 1, 8}) {
            double near = value + bits * Math.ulp(value);
            assertThat(Digits.forReader(near, 0)).isEqualTo(Digits.forReader(value, 0));
            assertThat(Digits.forReader(near, value / 10)).isEqualTo(Digits.forReader(value, value / 10));
            assertThat(Digits.share(near / 100)).isEqualTo(Digits.share(value / 100));
            assertThat(Digits.bound(near / 1000)).isEqualTo(Digits.bound(value / 1000));
        }
    }

    @ParameterizedTest
    @CsvSource({"7.465, 7.46", "7.475, 7.48", "9.999999999999998, 10.0", "999.9999999999999, '1,000'", "-7.465, -7.46"})
    void halfOfALastDigitGoesToTheEvenOne(double value, String printed) {
        assertThat(Digits.forReader(value, 0)).isEqualTo(printed);
    }

    @Test
    void aBoundIsRoundedUp() {
        assertThat(Digits.bound(0.001)).isEqualTo("0.1%");
        assertThat(Digits.bound(0.00101)).isEqualTo("0.2%");
        assertThat(Digits.bound(0.1 + 0.2)).isEqualTo("30%");
    }
}
