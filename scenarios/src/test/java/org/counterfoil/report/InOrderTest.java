package org.counterfoil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.counterfoil.outcome.Quantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No printed quantile lies below the one before it, however wide their intervals are. */
class InOrderTest {

    @Test
    void aWideIntervalLosesNoOrder() {
        // By itself P90, -0.7 in an interval of 9.4e12, would be written 0, above P95 (-0.631).
        List<Quantile> quantiles =
                List.of(new Quantile(0.9, -0.7, -9.4e12, 0), new Quantile(0.95, -0.631, -0.64, -0.62));
        assertThat(Digits.estimate(-0.7, ResultJson.standardError(quantiles.get(0))))
                .isZero();
        assertThat(written(quantiles, ResultJson::standardError, Digits::estimate))
                .containsExactly(new BigDecimal("-0.7"), new BigDecimal("-0.631"));
    }

    @Test
    void whatIsInOrderKeepsItsOwnDigits() {
        List<Quantile> quantiles =
                List.of(new Quantile(0.1, 1.23456, 1.2, 1.3), new Quantile(0.5, 7.654321, 7.6542, 7.6544));
        assertThat(InOrder.errors(quantiles, ResultJson::standardError, Digits::estimate))
                .containsExactly(new double[] {0.1 / 4, 0.0002 / 4}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderHoldsWhateverTheIntervals(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            List<Quantile> quantiles = quantiles(random);
            assertInOrder(written(quantiles, ResultJson::standardError, Digits::estimate));
            assertInOrder(written(quantiles, Digits::halfWidth, Digits::roundedForReader));
        }
    }

    /** Seven in order, of sizes from 1e-12 to 1e12, with ends far and near, and some that are not known. */
    private static List<Quantile> quantiles(Random random) {
        double[] values = random.doubles(7)
                .map(uniform -> size(random) * (uniform - 0.4))
                .sorted()
                .toArray();
        double[] lows = Arrays.stream(values)
                .map(value -> value - size(random))
                .sorted()
                .toArray();
        double[] highs = Arrays.stream(values)
                .map(value -> value + size(random))
                .sorted()
                .toArray();
        List<Quantile> quantiles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            boolean isKnown = random.nextInt(10) > 0;
            quantiles.add(new Quantile(
                    (i + 1) / 8.0,
                    values[i],
                    isKnown ? lows[i] : Double.NaN,
                    random.nextInt(5) == 0 ? values[i] : highs[i]));
        }
        return quantiles;
    }

    private static double size(Random random) {
        return random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextInt(25) - 12);
    }

    private static List<BigDecimal> written(
            List<Quantile> quantiles, ToDoubleFunction<Quantile> error, InOrder.Rounding rounding) {
        double[] errors = InOrder.errors(quantiles, error, rounding);
        List<BigDecimal> written = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            written.add(rounding.round(quantiles.get(i).value(), errors[i]));
        }
        return written;
    }

    private static void assertInOrder(List<BigDecimal> written) {
        assertThat(written).isSorted();
    }
}
