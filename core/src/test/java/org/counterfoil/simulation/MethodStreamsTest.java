package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterfoil.model.Sampling;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.plan.DirectionNumbers;
import org.counterfoil.reference.MethodPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words and uniforms that {@code docs/method} shows are those of the engine, to the last bit. */
class MethodStreamsTest {

    private static final long SEED = 42;
    private static final String DRIVER = "bodies/dft/cost/hr";
    private static final List<String> NAMES = List.of(DRIVER, "functions/hr/saving", "risks/tailoring/happens");
    private static final long[] TRIALS = {0, 1, 5_000, 1_000_000};
    private static final int TRIAL = 5_000;
    private static final long KEY = Streams.key(SEED, DRIVER);

    private final Map<String, String> steps = MethodPage.table("| step | number |").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    static List<List<String>> uniforms() {
        return MethodPage.table("| sampling | driver | trial 0 | trial 1 | trial 5,000 | trial 1,000,000 |");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uniforms")
    void theUniformsOfThePageAreThoseOfTheEngine(List<String> row) {
        Sampling sampling = Sampling.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        Uniforms source = Uniforms.of(sampling, SEED, NAMES);
        double[] found = new double[1];
        for (int i = 0; i < TRIALS.length; i++) {
            source.fill(NAMES.indexOf(row.get(1)), TRIALS[i], found);
            assertThat(found[0]).as("trial %d", TRIALS[i]).isEqualTo(Double.parseDouble(row.get(2 + i)));
        }
    }

    @Test
    void everySamplingIsShown() {
        assertThat(uniforms())
                .extracting(row -> row.get(0))
                .contains(Arrays.stream(Sampling.values()).map(Sampling::key).toArray(String[]::new));
    }

    @Test
    void theStepsOnTheWayAreThoseOfTheEngine() {
        int[] counter = {TRIAL / 2, 0, 0, 0};
        int[] key = {(int) KEY, (int) (KEY >>> 32)};
        int[] out = counter.clone();
        Philox.encrypt(out, key[0], key[1]);
        int replicate = Replicates.SIXTEEN.of(TRIAL);
        long[] thirdDimension = DirectionNumbers.of(NAMES.size(), ScrambledSequence.BITS)[2];
        ScrambledSequence sobol = ScrambledSequence.of(KEY, replicate, thirdDimension);

        Map<String, String> expected = new HashMap<>();
        // The engine has no step of its own for these two: word 1 of the key 42, and what makes the key.
        expected.put("mix(seed + G)", hex(Streams.bits(SEED, 1)));
        expected.put("FNV1a of its name", step("FNV1a of its name"));
        assertThat(Streams.bits(bits("mix(seed + G)") ^ bits("FNV1a of its name"), 0))
                .isEqualTo(KEY);
        expected.put("its key", hex(KEY));
        expected.put("its w(0)", hex(Streams.bits(KEY, 0)));
        expected.put("its w(2⁴⁰ + 2³²)", hex(Streams.bits(KEY, (1L << 40) + (1L << 32))));
        expected.put("philox: words of the counter of trial 5,000", words(counter));
        expected.put("philox: words of the key", words(key));
        expected.put("philox: the four words that come out", words(out));
        expected.put("sobol, latin: replicate of trial 5,000 and its point", replicate + ", 392");
        expected.put("sobol, latin: shift of that replicate", digits(sobol.shift()));
        expected.put(
                "sobol: first three columns L·C_k of that replicate, third dimension",
                Arrays.stream(sobol.columns())
                        .limit(3)
                        .mapToObj(MethodStreamsTest::digits)
                        .collect(Collectors.joining(" ")));
        expected.put("latin: the point after the shuffle", step("latin: the point after the shuffle"));
        assertThat(steps).isEqualTo(expected);
    }

    @Test
    void thePointsOfThePageHaveTheUniformsOfTheEngine() {
        int replicate = Replicates.SIXTEEN.of(TRIAL);
        long[] turnedRound = IntStream.range(0, ScrambledSequence.BITS)
                .mapToLong(bit -> 1L << (51 - bit))
                .toArray();
        long[] thirdDimension = DirectionNumbers.of(NAMES.size(), ScrambledSequence.BITS)[2];

        assertThat(point(turnedRound, replicate, Integer.parseInt(step("latin: the point after the shuffle"))))
                .isEqualTo(engine(Sampling.LATIN));
        assertThat(point(thirdDimension, replicate, 392)).isEqualTo(engine(Sampling.SOBOL));
    }

    /** The uniform of a point, one bit at a time. */
    private static double point(long[] columns, int replicate, int point) {
        ScrambledSequence sequence = ScrambledSequence.of(KEY, replicate, columns);
        long digits = sequence.shift();
        for (int bit = 0; bit < ScrambledSequence.BITS; bit++) {
            digits ^= (point >>> bit & 1) == 0 ? 0 : sequence.columns()[bit];
        }
        return digits * 0x1p-52 + 0x1p-53;
    }

    private static double engine(Sampling sampling) {
        double[] found = new double[1];
        Uniforms.of(sampling, SEED, NAMES).fill(NAMES.indexOf(DRIVER), TRIAL, found);
        return found[0];
    }

    private String step(String name) {
        return steps.getOrDefault(name, "missing from the page");
    }

    private long bits(String name) {
        return Long.parseUnsignedLong(step(name), 16);
    }

    private static String hex(long word) {
        return "%016x".formatted(word);
    }

    private static String digits(long number) {
        return "%013x".formatted(number);
    }

    private static String words(int... words) {
        return Arrays.stream(words).mapToObj("%08x"::formatted).collect(Collectors.joining(" "));
    }
}
