package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.counterfoil.distribution.Catalogue.mixture;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanValueTest {

    static Stream<Arguments> planValues() {
        return Stream.of( // by hand
                arguments("the value itself", new Fixed(3.5), 3.5),
                arguments("the middle, as every value is a mode", new Uniform(-2, 6), 2),
                arguments("the mode", new Triangular(1, 2, 4), 2),
                arguments("the mode at an end", new Triangular(0, 0, 5), 0),
                arguments("the mode", new Pert(10, 12, 20), 12),
                arguments("the mode, which is the mean", new Normal(3, 0.5), 3),
                arguments("the mode exp(mu - sigma^2)", new LogNormal(0.5, 0.5), 1.2840254166877414), // e^0.25
                arguments("-1 + 4 x (2 - 1) / (2 + 5 - 2)", new Beta(2, 5, -1, 3), -0.2),
                arguments("the median of a U", new Beta(0.5, 0.5, 0, 3), 1.5),
                arguments("the median of a flat density", new Beta(1, 1, 0, 2), 1),
                arguments("the peak at min", new Beta(0.5, 1, 4, 8), 4),
                arguments("the peak at min", new Beta(0.5, 3, 4, 8), 4),
                arguments("the peak at min", new Beta(1, 3, 4, 8), 4),
                arguments("the peak at max", new Beta(1, 0.5, 4, 8), 8),
                arguments("the peak at max", new Beta(3, 0.5, 4, 8), 8),
                arguments("the peak at max", new Beta(3, 1, 4, 8), 8),
                arguments("the likeliest wait, which is none", new Exponential(3), 0),
                arguments("the mode (3 - 1) x 2", new Gamma(3, 2), 4),
                arguments("the peak at 0", new Gamma(1, 2), 0),
                arguments("the peak at 0", new Gamma(0.5, 2), 0),
                arguments("the mode", new Truncated(new Normal(3, 1), 2, 9), 3),
                arguments("the end next to the mode", new Truncated(new Normal(3, 1), 4, 9), 4),
                arguments("the end next to the mode", new Truncated(new Normal(3, 1), 0, 2), 2),
                arguments("the median, as every value is a mode", new Truncated(new Uniform(0, 10), 1, 3), 2),
                arguments("the median of a U", new Truncated(new Beta(0.5, 0.5, 0, 1), 0.1, 0.9), 0.5),
                arguments(
                        "the median of a U that is cut unevenly, by the arcsine law",
                        new Truncated(new Beta(0.5, 0.5, 0, 1), 0.2, 0.9),
                        Math.pow(Math.sin((Math.asin(Math.sqrt(0.2)) + Math.asin(Math.sqrt(0.9))) / 2), 2)),
                arguments("the median of a flat density", new Truncated(new Beta(1, 1, 0, 1), 0.2, 0.9), 0.55),
                arguments("the end next to the peak", new Truncated(new Beta(0.5, 3, 0, 1), 0.2, 0.9), 0.2),
                arguments("the end next to the peak", new Truncated(new Beta(3, 0.5, 0, 1), 0.2, 0.9), 0.9),
                arguments("the stated median", Quantiles.ofP10P50P90(10, 20, 40), 20),
                arguments("the plan value of the likelier part", mixture(0.7, new Fixed(0), new Normal(9, 1)), 0),
                arguments("the plan value of the likelier part", mixture(0.3, new Fixed(0), new Normal(9, 1)), 9),
                arguments("the median, as both parts are", mixture(0.5, new Uniform(0, 1), new Uniform(1, 5)), 1),
                arguments(
                        "the median, as modes may be lost",
                        new Truncated(mixture(0.5, new Uniform(0, 1), new Uniform(1, 2)), 0.5, 2),
                        1.25),
                arguments("the likeliest", new Discrete(List.of(0.0, 6.0, 12.0), List.of(1.0, 3.0, 2.0)), 6),
                arguments(
                        "the median, as two are likeliest",
                        new Discrete(List.of(0.0, 6.0, 12.0), List.of(2.0, 1.0, 2.0)),
                        6),
                arguments("the median", new Empirical(List.of(3.4, 0.9, 1.2)), 1.2),
                arguments("the lower of two middles", new Empirical(List.of(3.4, 0.9, 1.2, 2.0)), 1.2));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("planValues")
    void aPlanUses(String which, Distribution distribution, double expected) {
        assertThat(distribution.planValue()).as(which).isCloseTo(expected, within(2e-15 * Math.abs(expected)));
    }
}
