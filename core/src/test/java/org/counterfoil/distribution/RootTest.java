package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RootTest {

    /** Roots by hand; and how many evaluations may be needed: few if smooth, else one for each bit and a few more. */
    static Stream<Arguments> functions() {
        return Stream.of(
                function("a straight line", x -> x - 0.3, -1, 5, 0.3, 12),
                function("a straight line found at once", x -> x - 2, -2, 6, 2, 12),
                function("a cube", x -> x * x * x - 8, 0, 50, 2, 30),
                function("an exponential", x -> StrictMath.exp(x) - StrictMath.exp(40), 0, 100, 40, 70),
                function("a logarithm", x -> StrictMath.log(x / 1e-261), 1e-300, 1, 1e-261, 70),
                function("of another order than the bracket", x -> x - 1e-200, 0, 1e9, 1e-200, 30),
                function("below zero and of another order", x -> x + 1e-200, -1e9, 0, -1e-200, 30),
                function("in the widest bracket", x -> x - 3, -1.7e308, 1.7e308, 3, 20),
                function("a jump", x -> x < 0.7 ? -1 : 1, 0, 1, 0.7, 70),
                function("the start of a plateau", x -> Math.min(0, x - 1.25), -4, 90, 1.25, 70),
                function(
                        "a jump from minus infinity",
                        x -> x < 2 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY,
                        -3,
                        3,
                        2,
                        70),
                function("a root of order nine", x -> power9(x - 1.5), 0, 4, 1.5, 70));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void isFoundToTheLastPlacesAndSoon(
            String name, DoubleUnaryOperator rising, double low, double high, double expected, int most) {
        int[] evaluations = {0};
        double root = Root.of(
                x -> {
                    evaluations[0]++;
                    assertThat(evaluations[0]).as("evaluations").isLessThanOrEqualTo(most);
                    return rising.applyAsDouble(x);
                },
                low,
                high);

        assertThat(rising.applyAsDouble(root)).isNotNegative();
        // Units of the bracket's larger end; one of a single sign has been brought to within a factor of two first.
        double unit = Math.ulp(low < 0 && high > 0 ? Math.max(-low, high) : 2 * expected);
        assertThat(root).as(name).isBetween(expected - 2 * unit, expected + 2 * unit);
    }

    private static double power9(double x) {
        double cube = x * x * x;
        return cube * cube * cube;
    }

    private static Arguments function(
            String name, DoubleUnaryOperator rising, double low, double high, double expected, int most) {
        return arguments(name, rising, low, high, expected, most);
    }
}
