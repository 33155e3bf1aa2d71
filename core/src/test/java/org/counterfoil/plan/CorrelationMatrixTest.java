package org.counterfoil.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.model.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrelationMatrixTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @Test
    void threeCannotAllOpposeEachOtherByMoreThanAHalf() {
        // The eigenvalues of one value r between three are 1 + 2r and 1 - r, twice: r is at least -1/2.
        assertThat(CorrelationMatrix.isPossible(equal(3, -0.5))).isTrue();
        assertThat(CorrelationMatrix.isPossible(equal(3, -0.501))).isFalse();
        assertThat(CorrelationMatrix.isPossible(equal(3, 1))).isTrue();
    }

    @Test
    void theNearestPossibleMatrixIsHighams() {
        // Higham (2002), Computing the nearest correlation matrix, IMA J. Numer. Anal. 22: the example of section 4.
        double[][] nearest = CorrelationMatrix.nearestPossible(
                new double[][] {{2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}});
        assertMatrix(
                nearest,
                new double[][] {
                    {1, -0.8084, 0.1916, 0.1068},
                    {-0.8084, 1, -0.6562, 0.1916},
                    {0.1916, -0.6562, 1, -0.8084},
                    {0.1068, 0.1916, -0.8084, 1}
                },
                within(0.00005));
    }

    @Test
    void aPossibleMatrixIsItsOwnNearest() {
        double[][] matrix = {{1, 0.5, -0.2}, {0.5, 1, 0.3}, {-0.2, 0.3, 1}};
        assertMatrix(CorrelationMatrix.nearestPossible(matrix), matrix, within(1e-14));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsRepairedIsPossibleAndHasARoot(long seed) {
        double[][] nearest = CorrelationMatrix.nearestPossible(random(6, seed));
        assertThat(CorrelationMatrix.isPossible(nearest)).isTrue();
        for (int i = 0; i < nearest.length; i++) {
            assertThat(nearest[i][i]).isEqualTo(1);
        }
        // The nearest is singular, and a root of rounding is no larger than its square root, 1e-8.
        assertMatrix(timesItsTranspose(CorrelationMatrix.root(nearest)), nearest, within(3e-8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRootTimesItsTransposeIsTheMatrix(long seed) {
        // Correlations of eight random vectors in twelve dimensions are possible, and not near the edge.
        double[][] matrix = ofVectors(8, 12, seed);
        assertMatrix(timesItsTranspose(CorrelationMatrix.root(matrix)), matrix, within(1e-14));
    }

    @Test
    void aCorrelationOfOneHasARootWithAnEmptyColumn() {
        double[][] root = CorrelationMatrix.root(new double[][] {{1, 1, 0.5}, {1, 1, 0.5}, {0.5, 0.5, 1}});
        assertThat(root[1]).containsExactly(1, 0, 0);
        assertThat(root[2]).containsExactly(0.5, 0, Math.sqrt(0.75));
    }

    @Test
    void aRefusedScenarioNamesTheWorstPairAndTheNearestValue() {
        // By hand: one value between three is at least -1/2 between scores; 2 sin(pi r/6) = -1/2 at r = -0.4826.
        Correlation tooOpposed = Correlation.between("opposed", -0.7, "lines/*/amount");
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> Plan.of(scenario().correlation(tooOpposed).build()))
                .withMessage("correlations/opposed/value: these correlations cannot all hold together; the worst is"
                        + " lines/a/amount/2013-14 with lines/b/amount/2013-14 at -0.7: with the others as they are, the"
                        + " nearest possible is -0.482. Change it, or write \"repair\": true");
        assertThat(Plan.of(scenario()
                                .correlation(Correlation.between("opposed", -0.482, "lines/*/amount"))
                                .build())
                        .correlation()
                        .groups())
                .hasSize(1);
    }

    /**
     * By hand: a rank correlation of 0.8 is 2 sin(0.8 pi/6) = 0.813473 between scores, so that a with c lies within its
     * square, 0.661739, give or take 1 - 0.661739: from 0.323477, a rank correlation of 0.31025, to 1.
     */
    @Test
    void aPairThatNobodyStatedIsSaidToCountAsNothing() {
        Correlation chain = Correlation.ofPairs("chain", pair("a", "b", 0.8), pair("b", "c", 0.8));
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> Plan.of(scenario().correlation(chain).build()))
                .withMessage("correlations/chain/pairs/0: these correlations cannot all hold together; the worst is"
                        + " lines/a/amount/2013-14 with lines/b/amount/2013-14 at 0.8: with the others as they are, the"
                        + " nearest possible is 0.563. lines/a/amount/2013-14 with lines/c/amount/2013-14 is not stated and"
                        + " counts as 0; it may lie from 0.311 to 1. State it, change what is stated, or write \"repair\":"
                        + " true");
        for (double stated : new double[] {0.311, 1}) {
            Correlation whole =
                    Correlation.ofPairs("chain", pair("a", "b", 0.8), pair("b", "c", 0.8), pair("a", "c", stated));
            assertThat(Plan.of(scenario().correlation(whole).build())
                            .correlation()
                            .groups())
                    .hasSize(1);
        }
    }

    /** Nothing that one of the three could be makes up for the other two. */
    @Test
    void wherePairsThatNobodyStatedHelpTogetherOnlyTheyAreNamed() {
        ScenarioBuilder four = OnlyLines.add(scenario(), "d", Quantity.of(new Uniform(0, 1)));
        Correlation chain = Correlation.ofPairs("chain", pair("a", "b", 0.9), pair("b", "c", 0.9), pair("c", "d", 0.9));
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> Plan.of(four.correlation(chain).build()))
                .withMessageContaining("3 pairs are not stated and count as 0, such as lines/a/amount/2013-14 with"
                        + " lines/c/amount/2013-14, lines/a/amount/2013-14 with lines/d/amount/2013-14,"
                        + " lines/b/amount/2013-14 with lines/d/amount/2013-14. State it");
    }

    @Test
    void theWorstPairIsTheOneThatMustMoveMost() {
        // By hand: with p between a and b, b and c, and q between a and c, the nearest has an empty direction
        // (1, -2p, 1), so that q moves 1 where p moves 2p, which is less.
        Correlation pairs = new Correlation(
                "pairs",
                List.of(),
                0,
                List.of(pair("a", "b", 0.45), pair("b", "c", 0.45), pair("a", "c", -0.9)),
                false);
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> Plan.of(scenario().correlation(pairs).build()))
                .withMessageContaining("lines/a/amount/2013-14 with lines/c/amount/2013-14 at -0.9");
    }

    /** By hand: with 0.9 and -0.9 between scores, the third lies within 0.9 x -0.9 +- (1 - 0.81). */
    @Test
    void onePairCanBeMovedAlone() {
        double[][] matrix = {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};

        assertThat(CorrelationMatrix.nearestAlone(matrix, 0, 1)).isCloseTo(-0.62, within(1e-15));
        assertThat(CorrelationMatrix.nearestAlone(matrix, 2, 1)).isCloseTo(0.62, within(1e-15));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPairMovedAloneIsPossibleAndNoNearerOneIs(long seed) {
        double[][] matrix = ofVectors(5, 7, seed);
        double stated = seed % 2 == 0 ? 1 : -1;
        matrix[3][1] = stated;
        matrix[1][3] = stated;
        double nearest = CorrelationMatrix.nearestAlone(matrix, 3, 1);

        assertThat(CorrelationMatrix.isPossible(with(matrix, nearest - stated * 1e-6)))
                .isTrue();
        assertThat(CorrelationMatrix.isPossible(with(matrix, nearest + stated * 1e-6)))
                .isFalse();
    }

    private static double[][] with(double[][] matrix, double value) {
        double[][] changed = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        changed[3][1] = value;
        changed[1][3] = value;
        return changed;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoFollowsTheAdviceIsNotRefusedAgain(long seed) {
        Random random = new Random(seed);
        double ab = random.nextInt(-1000, 1001) / 1000.0;
        double bc = random.nextInt(-1000, 1001) / 1000.0;
        double ac = random.nextInt(-1000, 1001) / 1000.0;
        InvalidScenarioException refusal =
                catchThrowableOfType(InvalidScenarioException.class, () -> Plan.of(scenario(ab, bc, ac)));
        if (refusal == null) {
            return;
        }
        Violation violation = refusal.violations().get(0);
        Matcher advice = Pattern.compile("pairs/(\\d).*nearest possible is (-?[0-9.]+)\\. ")
                .matcher(violation.toString());
        assertThat(advice.find()).as(violation.toString()).isTrue();
        double value = Double.parseDouble(advice.group(2));
        int pair = Integer.parseInt(advice.group(1));

        assertThat(Plan.of(scenario(pair == 0 ? value : ab, pair == 1 ? value : bc, pair == 2 ? value : ac))
                        .correlation()
                        .groups())
                .hasSize(1);
    }

    private static Scenario scenario(double ab, double bc, double ac) {
        return scenario()
                .correlation(new Correlation(
                        "pairs",
                        List.of(),
                        0,
                        List.of(pair("a", "b", ab), pair("b", "c", bc), pair("a", "c", ac)),
                        false))
                .build();
    }

    @Test
    void aScenarioThatAsksForItIsRepaired() {
        Correlation repaired =
                new Correlation("opposed", List.of(new PathPattern("lines/*/amount")), -0.7, List.of(), true);
        CorrelationPlan plan = Plan.of(scenario().correlation(repaired).build()).correlation();
        assertThat(plan.groups()).hasSize(1);
        assertMatrix(timesItsTranspose(plan.groups().get(0).root()), equal(3, -0.5), within(3e-8));
    }

    @Test
    void groupsThatShareADriverAreRepairedOnlyIfAllAskForIt() {
        Correlation left =
                new Correlation("left", List.of(), 0, List.of(pair("a", "b", 0.9), pair("b", "c", 0.9)), true);
        Correlation right = new Correlation("right", List.of(), 0, List.of(pair("a", "c", -0.9)), false);
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() ->
                        Plan.of(scenario().correlation(left).correlation(right).build()));
    }

    @Test
    void oneValueAmongManyIsAFactorAndNegativeOrSharedOnesAreAMatrix() {
        CorrelationPlan factor = Plan.of(scenario()
                        .correlation(Correlation.between("together", 0.5, "lines/*/amount"))
                        .build())
                .correlation();
        assertThat(factor.factors()).containsExactly("correlations/together");
        assertThat(factor.groups()).isEmpty();
        CorrelationPlan matrix = Plan.of(scenario()
                        .correlation(Correlation.between("left", 0.5, "lines/a/amount", "lines/b/amount"))
                        .correlation(Correlation.between("right", 0.5, "lines/b/amount", "lines/c/amount"))
                        .build())
                .correlation();
        assertThat(matrix.factors()).isEmpty();
        assertThat(matrix.groups()).hasSize(1);
        assertThat(matrix.groups().get(0).drivers()).hasSize(3);
    }

    /** An input that is certain has no draws: what correlates with it is the same as if it were not named. */
    @Test
    void whatIsCertainIsLeftOutOfTheMatrix() {
        Scenario with = certainC()
                .correlation(
                        Correlation.ofPairs("pairs", pair("a", "b", 0.5), pair("a", "c", 0.9), pair("b", "c", -0.9)))
                .build(violation -> {});
        Scenario without = certainC()
                .correlation(Correlation.ofPairs("pairs", pair("a", "b", 0.5)))
                .build();

        CorrelationPlan.Group group = Plan.of(with).correlation().groups().get(0);
        CorrelationPlan.Group expected = Plan.of(without).correlation().groups().get(0);
        assertThat(group.drivers()).containsExactly(expected.drivers());
        assertThat(group.root()).isDeepEqualTo(expected.root());
    }

    @Test
    void aCorrelationWithoutTwoDriversJoinsNothing() {
        CorrelationPlan plan = Plan.of(certainC()
                        .correlation(Correlation.between("between", 0.5, "lines/a/amount", "lines/c/amount"))
                        .correlation(Correlation.ofPairs("pairs", pair("b", "c", 0.5)))
                        .build(violation -> {}))
                .correlation();

        assertThat(plan.factors()).containsExactly("correlations/between"); // the last member's draws stay as they were
        assertThat(plan.groups()).isEmpty();
    }

    private static ScenarioBuilder certainC() {
        ScenarioBuilder builder = OnlyLines.over(2);
        List.of("a", "b").forEach(id -> OnlyLines.add(builder, id, Quantity.of(new Uniform(0, 1))));
        return OnlyLines.add(builder, "c", Quantity.of(1));
    }

    private static Correlation.Pair pair(String first, String second, double value) {
        return new Correlation.Pair("lines/" + first + "/amount/2013-14", "lines/" + second + "/amount/2013-14", value);
    }

    /** Three uncertain lines and nothing else. */
    private static ScenarioBuilder scenario() {
        ScenarioBuilder builder = OnlyLines.over(2);
        List.of("a", "b", "c").forEach(id -> OnlyLines.add(builder, id, Quantity.of(new Uniform(0, 1))));
        return builder;
    }

    private static double[][] equal(int size, double value) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = i == j ? 1 : value;
            }
        }
        return matrix;
    }

    /** Any numbers between -1 and 1: hardly ever possible together. */
    private static double[][] random(int size, long seed) {
        Random random = new Random(seed);
        double[][] matrix = equal(size, 0);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = 2 * random.nextDouble() - 1;
                matrix[j][i] = matrix[i][j];
            }
        }
        assertThat(CorrelationMatrix.isPossible(matrix)).isFalse();
        return matrix;
    }

    private static double[][] ofVectors(int count, int dimensions, long seed) {
        Random random = new Random(seed);
        double[][] vectors = new double[count][dimensions];
        for (double[] vector : vectors) {
            double square = 0;
            for (int k = 0; k < dimensions; k++) {
                vector[k] = random.nextGaussian();
                square += vector[k] * vector[k];
            }
            for (int k = 0; k < dimensions; k++) {
                vector[k] /= Math.sqrt(square);
            }
        }
        double[][] matrix = timesItsTranspose(vectors);
        for (int i = 0; i < count; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static double[][] timesItsTranspose(double[][] rows) {
        double[][] product = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                for (int k = 0; k < rows[i].length; k++) {
                    product[i][j] += rows[i][k] * rows[j][k];
                }
            }
        }
        return product;
    }

    private static void assertMatrix(double[][] found, double[][] expected, Offset<Double> offset) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                assertThat(found[i][j]).as("row %d, column %d", i, j).isCloseTo(expected[i][j], offset);
            }
        }
    }
}
