package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "-0.0, 0",
        "0.1, 0.1",
        "2e-3, 0.002",
        "-9.87654321E8, -987654321",
        "1e14, 100000000000000",
        "1e15, 1e15",
        "1.25e300, 1.25e300",
        "4e-5, 4e-5",
        "4.9E-324, 5e-324",
        "0.30000000000000004, 0.30000000000000004",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void aFigureIsWrittenWithTheFewestDigitsThatGiveItBack(double value, String written) {
        assertThat(Figures.asWritten(value)).isEqualTo(written);
        assertThat((Double) Double.parseDouble(written)).isEqualTo((Double) (value + 0.0));
    }

    @Test
    void aMessageHasItsFiguresAsWritten() {
        assertThat(Figures.in("count=%s, of=%s in '%s'", 4.0, 26.0, "dft")).isEqualTo("count=4, of=26 in 'dft'");
        assertThat(Figures.in("%s, %s, '%s'", List.of(3.0, -0.5, 1.5E300), 7, "v1.0"))
                .isEqualTo("[3, -0.5, 1.5e300], 7, 'v1.0'");
    }

    @ParameterizedTest
    @CsvSource({
        "30.1834, 0.21, 30.2",
        "30.1834, 3, 30",
        "1234.5, 200, 1200",
        "0.0123, 0.00042, 0.0123",
        "0, 0.00042, 0",
        "94.12345, 0, 94.12",
        "94.12345, NaN, 94.12",
        "NaN, 1, NaN"
    })
    void aFigureIsRoundedToTheFirstDigitOfItsError(double value, double error, String rounded) {
        assertThat(Figures.rounded(value, error)).isEqualTo(rounded);
    }

    @Test
    void aFigureIsRoundedToSoManyDigits() {
        assertThat(Figures.rounded(12345.678, 6)).isEqualTo("12345.7");
        assertThat(Figures.rounded(2 / 3.0, 3)).isEqualTo("0.667");
    }
}
