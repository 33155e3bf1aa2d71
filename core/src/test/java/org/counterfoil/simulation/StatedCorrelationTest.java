package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.StandardNormal;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.MethodPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn correlates as {@code docs/method} says: less than is stated, where it is an event or has steps. */
class StatedCorrelationTest {

    private static final int TRIALS = 1 << 18;

    /** The page rounds to 0.0005; evenly spread trials add less than as much again. */
    private static final double ERROR = 0.001;

    /** The page shows nine digits, and a draw between 0 and 1 is known to 2e-9. */
    private static final double ROUNDING = 3e-9;

    private static final Pattern EVENT = Pattern.compile("an event of (\\S+)|one of (\\S+)");

    static List<List<String>> rows() {
        return MethodPage.table("| stated | between | drawn | both happen in |");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isThatOfThePage(List<String> row) {
        String[] between = row.get(1).split(" and ");
        ScenarioBuilder builder = OnlyLines.over(2);
        String first = add(builder, "a", between[0]);
        String second = add(builder, "b", between[1]);
        builder.correlation(Correlation.between("pair", Double.parseDouble(row.get(0)), first, second));
        Outcomes outcomes = Simulation.of(builder.build())
                .trials(TRIALS)
                .seed(1)
                .sampling(Sampling.SOBOL)
                .keeping(List.of())
                .keepingQuantities(List.of(amount("a"), amount("b")))
                .run();
        double[] one = outcomes.quantity(amount("a"));
        double[] other = outcomes.quantity(amount("b"));

        assertThat(correlation(ranks(one), ranks(other))).isCloseTo(Double.parseDouble(row.get(2)), within(ERROR));
        if (!row.get(3).isEmpty()) {
            double both = IntStream.range(0, TRIALS)
                    .filter(trial -> one[trial] == 1 && other[trial] == 1)
                    .count();
            assertThat(100 * both / TRIALS)
                    .isCloseTo(Double.parseDouble(row.get(3).replace("%", "")), within(100 * ERROR / 2));
        }
    }

    @Test
    void theDrawsOfATrialAreThoseOfThePage() {
        assertDraws("group of 0.5", Correlation.between("pair", 0.5, "risks/*/happens"));
        assertDraws(
                "pair of -0.5",
                Correlation.ofPairs("pair", new Correlation.Pair("risks/a/happens", "risks/b/happens", -0.5)));
    }

    private static void assertDraws(String what, Correlation correlation) {
        ScenarioBuilder builder = OnlyLines.over(2);
        add(builder, "a", "an event of 0.5");
        add(builder, "b", "one of 0.05");
        TrialTrace trial = Simulation.of(builder.correlation(correlation).build())
                .seed(42)
                .sampling(Sampling.RANDOM)
                .trace(0);
        for (List<String> row : MethodPage.table("| %s | uniform | score | z | draw |".formatted(what))) {
            double[] uniform = new double[1];
            Streams.uniforms(Streams.key(42, row.get(0)), 0, uniform);
            double score = StandardNormal.quantile(uniform[0]);
            assertThat(List.of("%.9f".formatted(uniform[0]), "%.9f".formatted(score)))
                    .as(row.get(0))
                    .isEqualTo(row.subList(1, 3));
            if (!row.get(4).isEmpty()) {
                assertThat(trial.draw(row.get(0))).isCloseTo(Double.parseDouble(row.get(4)), within(ROUNDING));
                assertThat(StandardNormal.quantile(trial.draw(row.get(0))))
                        .isCloseTo(Double.parseDouble(row.get(3)), within(10 * ROUNDING));
            }
        }
    }

    /** Adds what is to be correlated as the amount of a line: for an event 1 if it happens and else 0. Its driver's name. */
    private static String add(ScenarioBuilder builder, String line, String what) {
        Matcher event = EVENT.matcher(what);
        if (event.matches()) {
            double likelihood = Double.parseDouble(event.group(1) == null ? event.group(2) : event.group(1));
            OnlyLines.add(builder, line, Quantity.of(0));
            builder.risk(line, likelihood, risk -> risk.adds(amount(line), new Fixed(1)));
            return "risks/" + line + "/happens";
        }
        OnlyLines.add(builder, line, Quantity.of(distribution(what)));
        return amount(line);
    }

    private static Distribution distribution(String what) {
        return switch (what) {
            case "four values equally likely" -> new Discrete(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 1.0, 1.0, 1.0));
            case "two values equally likely" -> new Discrete(List.of(1.0, 2.0), List.of(1.0, 1.0));
            case "a triangular" -> new Triangular(0, 1, 5);
            case "a pert" -> new Pert(0, 1, 9);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String amount(String line) {
        return "lines/" + line + "/amount/2013-14";
    }

    /** Equal values have the mean of their ranks. Of ones and zeros these correlate as they do themselves. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Map<Double, Double> ranks = new HashMap<>();
        int first = 0;
        for (int end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || sorted[end] != sorted[first]) {
                ranks.put(sorted[first], 0.5 * (first + end - 1));
                first = end;
            }
        }
        return Arrays.stream(values)
                .map(value -> ranks.getOrDefault(value, Double.NaN))
                .toArray();
    }

    private static double correlation(double[] one, double[] other) {
        double mean = Arrays.stream(one).sum() / one.length;
        double otherMean = Arrays.stream(other).sum() / other.length;
        double both = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int trial = 0; trial < one.length; trial++) {
            both += (one[trial] - mean) * (other[trial] - otherMean);
            squares += (one[trial] - mean) * (one[trial] - mean);
            otherSquares += (other[trial] - otherMean) * (other[trial] - otherMean);
        }
        return both / Math.sqrt(squares * otherSquares);
    }
}
