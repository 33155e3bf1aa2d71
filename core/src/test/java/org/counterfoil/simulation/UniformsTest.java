package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.counterfoil.model.Sampling;
import org.counterfoil.outcome.Replicates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sampling's uniforms are, and how evenly those of replicates lie. */
class UniformsTest {

    private static final int TURN = Replicates.TURN;
    private static final int ROUND = 16 * TURN;

    /** The last two have the first two dimensions, as ranks run from the last name to the first. */
    private static final List<String> NAMES = List.of(
            "bodies/dfe/delay", "bodies/dft/delay", "functions/hr/saving", "risks/a/happens", "risks/b/happens");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    static Stream<Arguments> evenSamplingsAndSeeds() {
        return Stream.of(Sampling.LATIN, Sampling.SOBOL)
                .flatMap(sampling -> seeds().mapToObj(seed -> Arguments.of(sampling, seed)));
    }

    @ParameterizedTest
    @EnumSource
    void aUniformIsAnOddMultipleOfTwoToTheMinus53SoThatItsComplementIsExact(Sampling sampling) {
        for (double u : uniforms(sampling, 42, 1, 0, 20_000)) {
            double multiple = u * 0x1p53;
            assertThat(multiple).isEqualTo(Math.rint(multiple));
            assertThat((long) multiple & 1).isEqualTo(1);
            assertThat(u).isGreaterThan(0).isLessThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyPartCanBeComputedAloneInBlocksOfAnySize(Sampling sampling) {
        double[] all = uniforms(sampling, 42, 2, 0, 3 * ROUND);
        for (int first : new int[] {0, 1, 255, 256, 257, 4095, 4096, 8191, 3 * ROUND - 1}) {
            for (int count : new int[] {1, 255, 256, 257, 1000}) {
                int end = Math.min(all.length, first + count);
                assertThat(uniforms(sampling, 42, 2, first, end - first))
                        .as("%d trials from %d", count, first)
                        .isEqualTo(Arrays.copyOfRange(all, first, end));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastTrialsOfTheLongestRunHaveUniformsOfTheirOwn(Sampling sampling) {
        long last = sampling.mostTrials() - 1L;
        double[] far = uniforms(sampling, 42, 0, last - 2 * ROUND + 1, 2 * ROUND);
        assertThat(Arrays.stream(far).distinct().count()).isEqualTo(far.length);
        assertThat(far).doesNotContain(uniforms(sampling, 42, 0, 0, ROUND));
    }

    @ParameterizedTest
    @EnumSource
    void seedsNamesAndReplicatesHaveTheirOwn(Sampling sampling) {
        double[] found = uniforms(sampling, 42, 0, 0, ROUND);
        assertThat(found).doesNotContain(uniforms(sampling, 43, 0, 0, ROUND));
        assertThat(found).doesNotContain(uniforms(sampling, 42, 1, 0, ROUND));
        assertThat(Arrays.stream(found).distinct().count()).isEqualTo(found.length);
    }

    @ParameterizedTest
    @EnumSource(names = "SOBOL", mode = EnumSource.Mode.EXCLUDE)
    void aDriversUniformsDoNotDependOnTheOthers(Sampling sampling) {
        double[] among = uniforms(sampling, 42, 2, 0, 2 * ROUND);
        double[] alone = new double[2 * ROUND];
        Uniforms.of(sampling, 42, List.of(NAMES.get(2))).fill(0, 0, alone);
        assertThat(alone).isEqualTo(among);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("evenSamplingsAndSeeds")
    void aReplicatesTrialsLieOneInEachOfAsManyCells(Sampling sampling, long seed) {
        for (int driver = 0; driver < NAMES.size(); driver++) {
            double[] uniforms = uniforms(sampling, seed, driver, 0, 4 * ROUND);
            for (int replicate = 0; replicate < 16; replicate++) {
                // The first 256, the second, the first two together, and all four: 2^k trials from a multiple of
                // 2^k on.
                assertOneInEachCell(turns(uniforms, replicate, 0, 1));
                assertOneInEachCell(turns(uniforms, replicate, 1, 1));
                assertOneInEachCell(turns(uniforms, replicate, 0, 2));
                assertOneInEachCell(turns(uniforms, replicate, 2, 2));
                assertOneInEachCell(turns(uniforms, replicate, 0, 4));
                // The same for fewer than a turn.
                double[] turn = turns(uniforms, replicate, 3, 1);
                for (int from = 0; from < TURN; from += 32) {
                    assertOneInEachCell(Arrays.copyOfRange(turn, from, from + 32));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sobolsFirstTwoDimensionsHaveOneTrialInEachRectangleOfAsManyEqualOnes(long seed) {
        // They are a (0, m, 2)-net in base 2 (Sobol, 1967), which scrambling preserves (Matousek, 1998).
        double[] first = uniforms(Sampling.SOBOL, seed, 4, 0, 2 * ROUND);
        double[] second = uniforms(Sampling.SOBOL, seed, 3, 0, 2 * ROUND);
        for (int replicate = 0; replicate < 16; replicate++) {
            for (int turns = 1; turns <= 2; turns++) {
                double[] x = turns(first, replicate, 0, turns);
                double[] y = turns(second, replicate, 0, turns);
                for (int columns = 1; columns <= x.length; columns *= 2) {
                    int across = columns;
                    int down = x.length / columns;
                    long cells = IntStream.range(0, x.length)
                            .map(i -> (int) (x[i] * across) * down + (int) (y[i] * down))
                            .distinct()
                            .count();
                    assertThat(cells).as("%d by %d", across, down).isEqualTo(x.length);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sobolsFurtherPairsOfDimensionsAreEvenInLargerRectangles(long seed) {
        // The quality t of a pair is at most the sum of the polynomials' degrees less one each (Niederreiter (1992),
        // theorem 4.49): dimensions 1 to 5 have the degrees 0, 1, 2, 3, 3, so every rectangle of 2^-4 holds 16 of 256.
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] x = turns(uniforms(Sampling.SOBOL, seed, i, 0, ROUND), 0, 0, 1);
                double[] y = turns(uniforms(Sampling.SOBOL, seed, j, 0, ROUND), 0, 0, 1);
                for (int columns = 1; columns <= 16; columns *= 2) {
                    int[] counts = new int[16];
                    for (int k = 0; k < TURN; k++) {
                        counts[(int) (x[k] * columns) * (16 / columns) + (int) (y[k] * (16 / columns))]++;
                    }
                    assertThat(counts).containsOnly(16);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void driversAreUncorrelated(Sampling sampling) {
        int trials = 16 * ROUND;
        List<double[]> streams = new ArrayList<>();
        for (int driver = 0; driver < NAMES.size(); driver++) {
            streams.add(uniforms(sampling, 7, driver, 0, trials));
        }
        for (int i = 0; i < streams.size(); i++) {
            for (int j = 0; j < i; j++) {
                // At random, a correlation of n pairs has the standard error 1/sqrt(n).
                assertThat(correlation(streams.get(i), streams.get(j))).isCloseTo(0, within(4 / Math.sqrt(trials)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"LATIN", "SOBOL"})
    void replicatesAreUncorrelated(Sampling sampling) {
        double[] uniforms = uniforms(sampling, 7, 0, 0, 64 * ROUND);
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < i; j++) {
                // Digital shifts of one sequence: their first digits may agree or differ throughout. It is over seeds
                // that they are independent, so it is the signs that must balance.
                assertThat(turns(uniforms, i, 0, 64)).isNotEqualTo(turns(uniforms, j, 0, 64));
            }
        }
        double sum = 0;
        int seeds = 2000;
        for (long seed = 1; seed <= seeds; seed++) {
            double[] two = uniforms(sampling, seed, 1, 0, 2 * TURN);
            sum += (two[0] - 0.5) * (two[TURN] - 0.5) * 12;
        }
        assertThat(sum / seeds).isCloseTo(0, within(4 / Math.sqrt(seeds)));
    }

    @ParameterizedTest
    @EnumSource
    void overSeedsATrialsUniformIsUniform(Sampling sampling) {
        int[] cells = new int[50];
        for (long seed = 1; seed <= 5_000; seed++) {
            cells[(int) (uniforms(sampling, seed, 1, 300, 1)[0] * 50)]++;
        }
        double chiSquare = Arrays.stream(cells)
                .mapToDouble(count -> (count - 100.0) * (count - 100.0) / 100)
                .sum();
        // Chi-square with 49 degrees of freedom: 1 in 10,000 lies above 94.60, and below 20.38 (SciPy).
        assertThat(chiSquare).isBetween(20.38, 94.60);
    }

    @Test
    void sobolServesAThousandDriversAndNoMore() {
        List<String> thousand =
                IntStream.range(0, 1000).mapToObj(i -> "bodies/" + i).toList();
        double[] last = new double[1];
        Uniforms.of(Sampling.SOBOL, 1, thousand).fill(999, 0, last);
        assertThat(last[0]).isBetween(0.0, 1.0);
        List<String> more = new ArrayList<>(thousand);
        more.add("bodies/x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uniforms.of(Sampling.SOBOL, 1, more))
                .withMessage(
                        "sobol sampling has 1000 dimensions, but 1001 inputs are uncertain; write latin or random");
    }

    private static void assertOneInEachCell(double[] uniforms) {
        long cells = Arrays.stream(uniforms)
                .mapToInt(u -> (int) (u * uniforms.length))
                .distinct()
                .count();
        assertThat(cells).isEqualTo(uniforms.length);
    }

    /** The uniforms of some turns of a replicate, one after another. */
    private static double[] turns(double[] uniforms, int replicate, int first, int turns) {
        return IntStream.range(first * TURN, (first + turns) * TURN)
                .mapToDouble(point -> uniforms[point / TURN * ROUND + replicate * TURN + point % TURN])
                .toArray();
    }

    private static double[] uniforms(Sampling sampling, long seed, int driver, long first, int count) {
        double[] uniforms = new double[count];
        Uniforms.of(sampling, seed, NAMES).fill(driver, first, uniforms);
        return uniforms;
    }

    private static double correlation(double[] first, double[] second) {
        double sum = 0;
        for (int trial = 0; trial < first.length; trial++) {
            sum += (first[trial] - 0.5) * (second[trial] - 0.5);
        }
        return 12 * sum / first.length;
    }
}
