package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws are quantiles of their uniforms, and correlated as stated. Drivers are the amounts of lines. */
class DrawsTest {

    private static final List<Quantiles.Pair> QUANTILES =
            List.of(new Quantiles.Pair(0.1, 10), new Quantiles.Pair(0.5, 20), new Quantiles.Pair(0.9, 30));

    private static final int TRIALS = 100_000;
    private static final long SEED = 7;

    /** Standard error of a rank correlation of so many trials where there is none; smaller where there is some. */
    private static final double STANDARD_ERROR = 1 / Math.sqrt(TRIALS);

    static List<Distribution> stepless() {
        return List.of(
                new Uniform(0, 1),
                new Uniform(-2, 6),
                new Uniform(1000, 1001),
                new Triangular(1, 2, 4),
                new Triangular(0, 0, 5),
                new Triangular(0.8, 1, 1));
    }

    static List<Distribution> tabulated() {
        return List.of(
                new Pert(0.3, 0.7, 1),
                new Pert(0, 0, 60),
                new Pert(-1, 0, 0),
                new Beta(0.5, 3, 0, 2),
                new Beta(9, 4, 1, 3),
                new Truncated(new Gamma(2, 3), 1, 12),
                new Truncated(new Triangular(1, 2, 4), 1.5, 3.5),
                new Quantiles(QUANTILES, 0, 60),
                mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)),
                mixture(0.5, new Pert(0, 1, 3), new Uniform(5, 6)),
                mixture(0.7, new Fixed(0), new Triangular(1, 2, 4)),
                mixture(0.25, new Discrete(List.of(1.0, 3.0), List.of(1.0, 1.0)), new Triangular(1, 2, 4)));
    }

    static List<Distribution> unbounded() {
        return List.of(
                new Exponential(3),
                new Gamma(2, 3),
                Quantiles.ofP10P50P90(10, 20, 40),
                new Quantiles(QUANTILES, 0, Double.POSITIVE_INFINITY),
                mixture(0.8, new Normal(0, 1), new Normal(9, 2)),
                mixture(0.6, new Fixed(0), new LogNormal(0.3, 0.8)));
    }

    static List<Distribution> stairs() {
        return List.of(
                new Discrete(List.of(24.0, 6.0, 12.0), List.of(0.1, 0.5, 0.4)),
                new Discrete(List.of(7.0), List.of(1.0)),
                new Empirical(List.of(1.9, 0.9, 1.2, 1.2, 3.4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stepless")
    void drawsByFormulaAreTheQuantilesToRounding(Distribution distribution) {
        double size = Math.max(Math.abs(distribution.lower()), Math.abs(distribution.upper()));
        assertQuantiles(distribution, 4 * Math.ulp(size));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tabulated")
    void drawsFromATableAreTheQuantilesToTheTablesError(Distribution distribution) {
        assertQuantiles(distribution, 1e-8 * (distribution.upper() - distribution.lower()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unbounded")
    void drawsWithoutAnEndAreTheQuantilesToTheSameErrorOfNearlyAllOfTheRange(Distribution distribution) {
        // All but one draw in 10^6: a hundred thousand draws lie within twice that range.
        assertQuantiles(distribution, 2e-8 * (distribution.upperQuantile(1e-6) - distribution.quantile(1e-6)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tabulated")
    void drawsOfACorrelatedDriverAreQuantilesOfItsScoreToo(Distribution distribution) {
        double[] of = draw(draws(correlated(distribution)), "a");
        // The draw is the root of its rank.
        double[] ranks = Arrays.stream(draw(draws(correlated(new Triangular(0, 1, 1))), "a"))
                .map(root -> root * root)
                .toArray();
        double error = 1e-8 * (distribution.upper() - distribution.lower());
        // Ranks are read back from draws, so they are known to an ulp of 1, and a value to where it is at ranks next to
        // it.
        for (int trial = 0; trial < TRIALS; trial++) {
            double low = quantile(distribution, Math.max(0, ranks[trial] - 1e-15)) - 2 * error;
            double high = quantile(distribution, Math.min(1, ranks[trial] + 1e-15)) + 2 * error;
            assertThat(of[trial]).isBetween(low, high);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stairs")
    void drawsOfAFewValuesAreExactlyThose(Distribution distribution) {
        assertQuantiles(distribution, 0);
    }

    @Test
    void drawsOfACorrelatedUniformAreItsQuantilesToTheTablesError() {
        double[] of = draw(draws(correlated(new Uniform(-2, 6))), "a");
        double[] roots = draw(draws(correlated(new Triangular(0, 1, 1))), "a");
        for (int trial = 0; trial < TRIALS; trial++) {
            assertThat(of[trial]).isCloseTo(-2 + 8 * roots[trial] * roots[trial], within(8 * 2e-9));
        }
    }

    /** To the error of scores, 3e-11, where the largest is 5. */
    @Test
    void normalAndLognormalDrawsAreTheQuantilesToNineDigits() {
        assertQuantiles(new Normal(0, 1), 5 * 3e-11);
        assertQuantiles(new Normal(3, 0.5), 0.5 * 5 * 3e-11);
        double[] found = draw(draws(scenario(new LogNormal(0.3, 0.8))), "a");
        double[] uniforms = uniforms();
        for (int trial = 0; trial < TRIALS; trial++) {
            double expected = quantile(new LogNormal(0.3, 0.8), uniforms[trial]);
            assertThat(found[trial]).isCloseTo(expected, within(0.8 * 5 * 3e-11 * expected));
        }
    }

    @ParameterizedTest(name = "rank correlation {0}")
    @ValueSource(doubles = {0, 0.3, 0.7, 0.95})
    void aGroupHasTheStatedRankCorrelation(double value) {
        SortedMap<String, double[]> draws =
                draws(three().correlation(Correlation.between("group", value, "lines/*/amount"))
                        .build());
        assertRankCorrelation(draws, "a", "b", value);
        assertRankCorrelation(draws, "a", "c", value);
        assertRankCorrelation(draws, "b", "c", value);
    }

    @Test
    void pairsHaveTheirOwnRankCorrelationsNegativeOnesToo() {
        Correlation pairs =
                new Correlation("pairs", List.of(), 0, List.of(pair("a", "b", 0.6), pair("b", "c", -0.5)), false);
        SortedMap<String, double[]> draws = draws(three().correlation(pairs).build());
        assertRankCorrelation(draws, "a", "b", 0.6);
        assertRankCorrelation(draws, "b", "c", -0.5);
        assertRankCorrelation(draws, "a", "c", 0); // nobody stated it
    }

    @Test
    void groupsThatShareADriverHaveTheirRankCorrelationsToo() {
        SortedMap<String, double[]> draws =
                draws(three().correlation(Correlation.between("left", 0.5, "lines/a/amount", "lines/b/amount"))
                        .correlation(Correlation.between("right", 0.4, "lines/b/amount", "lines/c/amount"))
                        .build());
        assertRankCorrelation(draws, "a", "b", 0.5);
        assertRankCorrelation(draws, "b", "c", 0.4);
        assertRankCorrelation(draws, "a", "c", 0);
    }

    @Test
    void aCorrelationOfOneGivesTheSameRanks() {
        SortedMap<String, double[]> byFactor =
                draws(three().correlation(Correlation.between("group", 1, "lines/*/amount"))
                        .build());
        assertSameRanks(draw(byFactor, "a"), draw(byFactor, "b"));
        assertSameRanks(draw(byFactor, "a"), draw(byFactor, "c"));
        Correlation opposed = new Correlation("pair", List.of(), 0, List.of(pair("a", "b", -1)), false);
        SortedMap<String, double[]> byRoot = draws(three().correlation(opposed).build());
        double[] falling = Arrays.stream(draw(byRoot, "b")).map(value -> -value).toArray();
        assertSameRanks(draw(byRoot, "a"), falling);
    }

    @ParameterizedTest(name = "rank correlation {0}")
    @ValueSource(doubles = {0.5, -0.4})
    void eventsHappenTogetherAsOftenAsTheirCorrelationSays(double value) {
        Scenario scenario = Rewriting.of(three().build())
                .with(builder -> builder.risk("first", 0.3, risk -> risk.scales("lines/a", new Uniform(1, 2)))
                        .risk("second", 0.3, risk -> risk.scales("lines/b", new Uniform(1, 2)))
                        .correlation(
                                Correlation.between("events", value, "risks/first/happens", "risks/second/happens")))
                .scenario();
        SortedMap<String, double[]> draws = draws(scenario);
        double[] first = draws.getOrDefault("risks/first/happens", new double[0]);
        double[] second = draws.getOrDefault("risks/second/happens", new double[0]);
        // Binormal probability of both scores below the 0.3 quantile at correlation 2 sin(pi r/6); SciPy 1.x mvn.cdf.
        double together = value > 0 ? 0.159485 : 0.042166;
        assertShare(first, second, together);
        assertShare(first, first, 0.3);
        assertShare(second, second, 0.3);
    }

    @Test
    void aFurtherMemberOfAGroupMovesNobodysDraws() {
        SortedMap<String, double[]> two =
                draws(three().correlation(Correlation.between("group", 0.5, "lines/a/amount", "lines/c/amount"))
                        .build());
        SortedMap<String, double[]> three = draws(three().correlation(
                        Correlation.between("group", 0.5, "lines/a/amount", "lines/b/amount", "lines/c/amount"))
                .build());
        assertThat(draw(three, "a")).isEqualTo(draw(two, "a"));
        assertThat(draw(three, "c")).isEqualTo(draw(two, "c"));
        assertThat(draw(three, "b")).isNotEqualTo(draw(two, "b"));
    }

    @Test
    void inAMatrixALaterDriverMovesNoEarlierOnes() {
        UnaryOperator<ScenarioBuilder> opposed = builder ->
                builder.correlation(new Correlation("pair", List.of(), 0, List.of(pair("a", "b", -0.5)), false));
        SortedMap<String, double[]> without = draws(opposed.apply(three()).build());
        SortedMap<String, double[]> with = draws(opposed.apply(three())
                .correlation(new Correlation("more", List.of(), 0, List.of(pair("b", "c", 0.3)), false))
                .build());
        assertThat(draw(with, "a")).isEqualTo(draw(without, "a"));
        assertThat(draw(with, "b")).isEqualTo(draw(without, "b"));
    }

    private static void assertSameRanks(double[] first, double[] second) {
        assertThat(Arrays.equals(ranks(first), ranks(second))).isTrue();
    }

    private static void assertShare(double[] first, double[] second, double expected) {
        long count = IntStream.range(0, TRIALS)
                .filter(trial -> first[trial] < 0.3 && second[trial] < 0.3)
                .count();
        double standardError = Math.sqrt(expected * (1 - expected) / TRIALS);
        assertThat((double) count / TRIALS).isCloseTo(expected, within(4 * standardError));
    }

    private static void assertQuantiles(Distribution distribution, double error) {
        double[] found = draw(draws(scenario(distribution)), "a");
        double[] uniforms = uniforms();
        for (int trial = 0; trial < TRIALS; trial++) {
            double expected = quantile(distribution, uniforms[trial]);
            assertThat(found[trial])
                    .as("trial %d, u = %s", trial, uniforms[trial])
                    .isCloseTo(expected, within(error));
        }
    }

    private static double quantile(Distribution distribution, double u) {
        return u <= 0.5 ? distribution.quantile(u) : distribution.upperQuantile(1 - u);
    }

    private static double[] uniforms() {
        double[] uniforms = new double[TRIALS];
        Streams.uniforms(Streams.key(SEED, "lines/a/amount/2013-14"), 0, uniforms);
        return uniforms;
    }

    private static void assertRankCorrelation(
            SortedMap<String, double[]> draws, String first, String second, double expected) {
        Offset<Double> error = within(4 * STANDARD_ERROR);
        assertThat(rankCorrelation(draw(draws, first), draw(draws, second))).isCloseTo(expected, error);
    }

    /** Spearman's: 1 - 6 Σ d² / (n (n² - 1)) for ranks without ties. */
    private static double rankCorrelation(double[] first, double[] second) {
        int[] ranks = ranks(first);
        int[] others = ranks(second);
        double sum = 0;
        for (int trial = 0; trial < ranks.length; trial++) {
            double difference = ranks[trial] - others[trial];
            sum += difference * difference;
        }
        double n = ranks.length;
        return 1 - 6 * sum / (n * (n * n - 1));
    }

    private static int[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(trial -> values[trial]));
        int[] ranks = new int[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    private static Correlation.Pair pair(String first, String second, double value) {
        return new Correlation.Pair(nameOf(first), nameOf(second), value);
    }

    private static String nameOf(String line) {
        return "lines/" + line + "/amount/2013-14";
    }

    private static double[] draw(SortedMap<String, double[]> draws, String line) {
        return draws.getOrDefault(nameOf(line), new double[0]);
    }

    /** Draws of all drivers, by name. */
    private static SortedMap<String, double[]> draws(Scenario scenario) {
        Plan plan = Plan.of(scenario);
        double[][] draws = new double[plan.drivers().size()][TRIALS];
        new Draws(plan, Uniforms.of(Sampling.RANDOM, SEED, plan.drawn()), TRIALS).fill(0, draws);
        TreeMap<String, double[]> byName = new TreeMap<>();
        for (int i = 0; i < draws.length; i++) {
            byName.put(plan.drivers().get(i).name(), draws[i]);
        }
        return byName;
    }

    private static Scenario scenario(Distribution distribution) {
        return withLines(distribution).build();
    }

    private static Scenario correlated(Distribution distribution) {
        return withLines(distribution, new Normal(0, 1))
                .correlation(Correlation.between("group", 0.5, "lines/*/amount"))
                .build();
    }

    private static Mixture mixture(double weight, Distribution first, Distribution second) {
        return new Mixture(List.of(new Mixture.Part(weight, first), new Mixture.Part(1 - weight, second)));
    }

    /** Three drivers of three shapes: by table, by score, by uniform. */
    private static ScenarioBuilder three() {
        return withLines(new Pert(1, 2, 4), new LogNormal(0, 0.5), new Triangular(0, 1, 5));
    }

    private static ScenarioBuilder withLines(Distribution... distributions) {
        ScenarioBuilder builder = OnlyLines.over(2).body("x", body -> body.cost("hr", 100));
        for (int i = 0; i < distributions.length; i++) {
            OnlyLines.add(builder, Character.toString('a' + i), Quantity.of(distributions[i]));
        }
        return builder;
    }
}
