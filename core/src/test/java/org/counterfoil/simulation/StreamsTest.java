package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uniforms are uniform, independent, and a pure function of seed, name and trial. Seeds are fixed. */
class StreamsTest {

    private static final int TRIALS = 100_000;

    /** Names that differ in one character, in order, in length. */
    static List<String> names() {
        return List.of(
                "bodies/dft/cost/hr",
                "bodies/dfe/cost/hr",
                "bodies/dft/joins/happens",
                "bodies/dft/withdraws",
                "bodies/dft/leaves",
                "centres/issc1/build/cost",
                "centres/issc2/build/cost",
                "programme/businessAsUsual/drift/2014-15",
                "programme/businessAsUsual/drift/2015-16",
                "risks/tailoring/happens",
                "risks/tailoring/scale/bodies/*/standardisation/bodies/dft/standardisation",
                "correlations/optimism");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aUniformIsAnOddMultipleOfTwoToTheMinus53SoThatItsComplementIsExact(String name) {
        for (double u : uniforms(name)) {
            double multiple = u * 0x1p53;
            assertThat(multiple).isEqualTo(Math.rint(multiple));
            assertThat((long) multiple & 1).isEqualTo(1);
            assertThat(u).isGreaterThan(0).isLessThan(1);
            assertThat(1 - (1 - u)).isEqualTo(u);
        }
    }

    @Test
    void anyPartOfAStreamCanBeComputedAlone() {
        long key = Streams.key(42, "bodies/dft/cost/hr");
        double[] all = new double[2000];
        Streams.uniforms(key, 0, all);
        for (int first : new int[] {0, 1, 255, 256, 1000, 1999}) {
            double[] part = new double[all.length - first];
            Streams.uniforms(key, first, part);
            assertThat(part).isEqualTo(Arrays.copyOfRange(all, first, all.length));
        }
    }

    @Test
    void trialsBeyondAnIntHaveUniformsToo() {
        long key = Streams.key(42, "bodies/dft/cost/hr");
        double[] far = new double[2];
        double[] next = new double[1];
        Streams.uniforms(key, 5_000_000_000L, far);
        Streams.uniforms(key, 5_000_000_001L, next);
        assertThat(next[0]).isEqualTo(far[1]);
    }

    @Test
    void everyNameAndSeedHasAKeyOfItsOwn() {
        Set<String> names = new HashSet<>(names());
        for (long seed = 511; seed <= 570; seed++) {
            names.addAll(Rewriting.driversOf(RandomScenario.of(seed)));
        }
        Set<Long> keys = new HashSet<>();
        int count = 0;
        for (long seed : new long[] {0, 1, 2, 42, -1, Long.MAX_VALUE}) {
            for (String name : names) {
                keys.add(Streams.key(seed, name));
                count++;
            }
        }
        assertThat(names).hasSizeGreaterThan(200);
        assertThat(keys).hasSize(count);
    }

    @Test
    void theBitsAreThoseOfTheFirstRelease() {
        // Steele, Lea and Flood's SplitMix64 started at 0 yields e220a8397b1dcdaf first: the mix of one golden gamma.
        double[] first = new double[2];
        Streams.uniforms(0, 0, first);
        long bits = 0xe220a8397b1dcdafL;
        assertThat(first[0]).isEqualTo(0x1p-53); // the mix of 0 is 0, whose cell is the first
        assertThat(first[1]).isEqualTo((bits >>> 12) * 0x1p-52 + 0x1p-53);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void uniformsFillAHundredCellsEvenly(String name) {
        int[] cells = new int[100];
        for (double u : uniforms(name)) {
            cells[(int) (u * 100)]++;
        }
        // Chi-square with 99 degrees of freedom: 1 in 10,000 lies above 160.05, and below 54.99 (SciPy).
        assertThat(chiSquare(cells)).isBetween(54.99, 160.05);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theLowBitsOfUniformsAreEvenToo(String name) {
        int[] cells = new int[64];
        for (double u : uniforms(name)) {
            cells[(int) ((long) (u * 0x1p52) & 63)]++;
        }
        // Chi-square with 63 degrees of freedom: 1 in 10,000 lies above 113.50, and below 29.50 (SciPy).
        assertThat(chiSquare(cells)).isBetween(29.50, 113.50);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void oneTrialSaysNothingOfTheNext(String name) {
        double[] uniforms = uniforms(name);
        // Under independence a correlation of n pairs has the standard error 1/sqrt(n); at lags that blocks have too.
        for (int lag : new int[] {1, 2, 8, 255, 256, 257}) {
            double[] before = Arrays.copyOf(uniforms, TRIALS - lag);
            double[] after = Arrays.copyOfRange(uniforms, lag, TRIALS);
            assertThat(correlation(before, after)).as("lag %d", lag).isCloseTo(0, within(4 / Math.sqrt(before.length)));
        }
    }

    @Test
    void oneDriverSaysNothingOfAnother() {
        List<double[]> streams = new ArrayList<>();
        names().forEach(name -> streams.add(uniforms(name)));
        for (int i = 0; i < streams.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(correlation(streams.get(i), streams.get(j)))
                        .as("%s and %s", names().get(i), names().get(j))
                        .isCloseTo(0, within(4 / Math.sqrt(TRIALS)));
            }
        }
    }

    @Test
    void oneSeedSaysNothingOfTheNext() {
        double[] first = new double[TRIALS];
        double[] second = new double[TRIALS];
        Streams.uniforms(Streams.key(1, names().get(0)), 0, first);
        Streams.uniforms(Streams.key(2, names().get(0)), 0, second);
        assertThat(correlation(first, second)).isCloseTo(0, within(4 / Math.sqrt(TRIALS)));
    }

    private static double[] uniforms(String name) {
        double[] uniforms = new double[TRIALS];
        Streams.uniforms(Streams.key(42, name), 0, uniforms);
        return uniforms;
    }

    private static double chiSquare(int[] cells) {
        double expected = (double) TRIALS / cells.length;
        return Arrays.stream(cells)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /** Pearson's; of uniforms it is Spearman's too. */
    private static double correlation(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - 0.5) * (other[i] - 0.5);
        }
        return 12 * sum / one.length;
    }
}
