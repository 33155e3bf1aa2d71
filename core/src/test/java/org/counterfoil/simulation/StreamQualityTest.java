package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.model.Sampling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The streams of independent samplings, by names as drivers have them, stand up to tests of random numbers, read as streams
 * and read across: one trial of driver after driver. Each statistic is a standard score; by chance one in 1.7 million lies
 * beyond five. Numbers that only lie evenly fail all of them.
 *
 * <p>Source: Knuth (1998), The Art of Computer Programming 2, section 3.3; L'Ecuyer and Simard (2001), On the performance of
 * birthday spacings tests with certain families of random number generators.
 */
class StreamQualityTest {

    private static final double FAR = 5;

    /** Numbers in a lane. */
    private static final int LENGTH = 1 << 12;

    private static final int LANES = 1 << 8;

    private static final int CELLS = 1 << 10;

    /** What is measured of lanes of numbers. */
    private enum Statistic {
        UNIFORMITY(lanes -> evenness(lanes, 1, (lane, i) -> cell(lane[i], CELLS))),
        UNIFORMITY_OF_THE_LAST_BITS(lanes -> evenness(lanes, 1, (lane, i) -> (int) lastBits(lane[i]) & (CELLS - 1))),
        PAIRS(lanes -> evenness(lanes, 2, (lane, i) -> cell(lane[i], 32) * 32 + cell(lane[i + 1], 32))),
        TRIPLES(lanes -> evenness(
                lanes, 3, (lane, i) -> (cell(lane[i], 8) * 8 + cell(lane[i + 1], 8)) * 16 + cell(lane[i + 2], 16))),
        SERIAL_CORRELATION(StreamQualityTest::serialCorrelation),
        CORRELATION_BETWEEN_LANES(StreamQualityTest::correlationBetweenLanes),
        BIRTHDAY_SPACINGS(lanes -> birthdaySpacings(lanes, bits -> bits >>> 20)),
        BIRTHDAY_SPACINGS_OF_THE_LAST_BITS(lanes -> birthdaySpacings(lanes, bits -> bits & 0xffff_ffffL));

        private final ToDoubleFunction<double[][]> score;

        Statistic(ToDoubleFunction<double[][]> score) {
            this.score = score;
        }
    }

    static Stream<Arguments> samplings() {
        return Stream.of(Sampling.RANDOM, Sampling.PHILOX)
                .flatMap(sampling -> Stream.of(Statistic.values()).map(statistic -> arguments(sampling, statistic)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplings")
    void aDriversTrialsAreAsIfAtRandom(Sampling sampling, Statistic statistic) {
        List<String> names = Stream.of("cost/hr", "cost/finance", "delay", "joins/happens")
                .flatMap(quantity ->
                        IntStream.range(0, LANES / 4).mapToObj(body -> "bodies/b%d/%s".formatted(body, quantity)))
                .toList();
        assertThat(statistic.score.applyAsDouble(streams(Uniforms.of(sampling, 42, names))))
                .isBetween(-FAR, FAR);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplings")
    void aTrialsDriversAreAsIfAtRandom(Sampling sampling, Statistic statistic) {
        List<String> names = IntStream.range(0, LENGTH)
                .mapToObj("bodies/body-%d/delay"::formatted)
                .toList();
        assertThat(statistic.score.applyAsDouble(across(Uniforms.of(sampling, 42, names))))
                .isBetween(-FAR, FAR);
    }

    static Statistic[] statistics() {
        return Statistic.values();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void whatIsOnlyEvenFails(Statistic statistic) {
        assertThat(Math.abs(statistic.score.applyAsDouble(streams(StreamQualityTest::fillEvenly))))
                .isGreaterThan(FAR);
    }

    /** Multiples of the golden section of 32 bits; each driver's start a little after another's. */
    private static void fillEvenly(int driver, long firstTrial, double[] uniforms) {
        for (int i = 0; i < uniforms.length; i++) {
            uniforms[i] = ((driver * 97L + firstTrial + i) * 0x9e3779b9L & 0xffff_ffffL) * 0x1p-32;
        }
    }

    private static double[][] streams(Uniforms uniforms) {
        double[][] lanes = new double[LANES][LENGTH];
        for (int driver = 0; driver < LANES; driver++) {
            uniforms.fill(driver, 0, lanes[driver]);
        }
        return lanes;
    }

    private static double[][] across(Uniforms uniforms) {
        double[][] lanes = new double[LANES][LENGTH];
        double[] stream = new double[LANES];
        for (int driver = 0; driver < LENGTH; driver++) {
            uniforms.fill(driver, 0, stream);
            for (int trial = 0; trial < LANES; trial++) {
                lanes[trial][driver] = stream[trial];
            }
        }
        return lanes;
    }

    private static int cell(double uniform, int cells) {
        return (int) (cells * uniform);
    }

    private static long lastBits(double uniform) {
        return (long) (uniform * 0x1p52);
    }

    /** Which cell something at a place of a lane falls into. */
    private interface Cell {
        int of(double[] lane, int place);
    }

    /** Pearson's chi-square of all lanes together; neighbours that overlap would not be independent. */
    private static double evenness(double[][] lanes, int step, Cell cell) {
        double chiSquare = 0;
        for (double[] lane : lanes) {
            int count = lane.length / step;
            int[] counts = new int[CELLS];
            for (int i = 0; i < count; i++) {
                counts[cell.of(lane, i * step)]++;
            }
            double expected = (double) count / CELLS;
            for (int found : counts) {
                chiSquare += (found - expected) * (found - expected) / expected;
            }
        }
        return scoreOfChiSquare(chiSquare, (CELLS - 1) * lanes.length);
    }

    /** Of each lane with itself 1 to 16 places on; sums of squares of what would be standard normal. */
    private static double serialCorrelation(double[][] lanes) {
        double squares = 0;
        for (double[] lane : lanes) {
            for (int lag = 1; lag <= 16; lag++) {
                int count = lane.length - lag;
                squares +=
                        squareOfScore(Arrays.copyOfRange(lane, 0, count), Arrays.copyOfRange(lane, lag, lane.length));
            }
        }
        return scoreOfChiSquare(squares, 16 * lanes.length);
    }

    private static double correlationBetweenLanes(double[][] lanes) {
        double squares = 0;
        for (int i = 0; i < lanes.length; i++) {
            for (int j = 0; j < i; j++) {
                squares += squareOfScore(lanes[i], lanes[j]);
            }
        }
        return scoreOfChiSquare(squares, lanes.length * (lanes.length - 1) / 2);
    }

    /** Of the sum of products of two uniforms' distances from a half, each of variance 1/144. */
    private static double squareOfScore(double[] a, double[] b) {
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - 0.5) * (b[i] - 0.5);
        }
        return products * products * 144 / a.length;
    }

    private static double scoreOfChiSquare(double chiSquare, int degrees) {
        return (chiSquare - degrees) / Math.sqrt(2.0 * degrees);
    }

    /**
     * Of 2^12 birthdays in a year of 2^32 days, the number of equal spacings is Poisson-distributed with mean n³/(4d) = 4.
     *
     * @param day of 52 bits, 32
     */
    private static double birthdaySpacings(double[][] lanes, LongUnaryOperator day) {
        int equal = 0;
        for (double[] lane : lanes) {
            long[] days = Arrays.stream(lane)
                    .mapToLong(uniform -> day.applyAsLong(lastBits(uniform)))
                    .sorted()
                    .toArray();
            long[] spacings = IntStream.range(1, days.length)
                    .mapToLong(i -> days[i] - days[i - 1])
                    .sorted()
                    .toArray();
            equal += (int) IntStream.range(1, spacings.length)
                    .filter(i -> spacings[i] == spacings[i - 1])
                    .count();
        }
        double expected = 4.0 * lanes.length;
        return (equal - expected) / Math.sqrt(expected);
    }
}
