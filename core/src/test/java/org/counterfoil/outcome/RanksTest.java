package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the column: as if it had been sorted, and its replicates counted one by one. */
class RanksTest {

    private static final int[] SIZES = {1, 2, 7, 1023, 1024, 1025, 4096, 50_000};

    static Stream<Arguments> columns() {
        return Arrays.stream(SIZES).boxed().flatMap(size -> {
            Random random = new Random(size);
            return Stream.of(
                    column("in any order", size, i -> random.nextGaussian()),
                    column("rising", size, i -> i),
                    column("falling", size, i -> -i),
                    column("one value", size, i -> 17.5),
                    column("two values", size, i -> i % 3 == 0 ? 0 : 1),
                    column("whole months", size, i -> random.nextInt(24)),
                    column("mostly nothing", size, i -> random.nextInt(10) == 0 ? random.nextGaussian() : 0),
                    column("a far outlier", size, i -> i == size / 2 ? 1e12 : random.nextGaussian()),
                    column("a tenth outliers", size, i -> (i % 10 == 0 ? 1e12 : 1) * random.nextGaussian()),
                    column("of all orders", size, i -> StrictMath.exp(600 * random.nextGaussian())),
                    column("as far apart as can be", size, i -> i % 2 == 0 ? -Double.MAX_VALUE : Double.MAX_VALUE),
                    column("next to each other", size, i -> 1 + i % 5 * 0x1p-52),
                    column("next to nothing", size, i -> i % 5 * Double.MIN_VALUE),
                    column("zeros of both signs", size, i -> i % 2 == 0 ? 0.0 : -0.0),
                    column("infinite", size, i -> i % 4 == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY),
                    column("some infinite", size, i -> i % 4 == 0 ? Double.NEGATIVE_INFINITY : i),
                    column("all missing", size, i -> Double.NaN),
                    column("one missing", size, i -> i == size / 3 ? Double.NaN : random.nextGaussian()),
                    column("one present", size, i -> i == size / 3 ? 4 : Double.NaN),
                    column("half missing", size, i -> i % 2 == 0 ? Double.NaN : random.nextGaussian()),
                    column("sampled values missing", size, i -> i % (size / 1024 + 1) == 0 ? Double.NaN : i));
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("columns")
    void areThoseOfTheSortedColumn(String name, int size, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = IntStream.concat(IntStream.of(1, size), new Random(7).ints(30, 1, size + 1))
                .toArray();
        for (Replicates replicates : Replicates.values()) {
            Ranks found = new Ranks(values, replicates);
            double[] expected =
                    Arrays.stream(ranks).mapToDouble(rank -> sorted[rank - 1]).toArray();
            assertThat(found.at(ranks)).containsExactly(expected);
            for (int i = 0; i < ranks.length; i++) {
                double value = expected[i];
                assertThat(found.below(ranks[i]))
                        .containsExactly(replicates.counts(values, other -> Double.compare(other, value) < 0));
                assertThat(found.upTo(ranks[i]))
                        .containsExactly(replicates.counts(values, other -> Double.compare(other, value) <= 0));
            }
        }
    }

    private static Arguments column(String name, int size, IntToDoubleFunction value) {
        return arguments(name, size, IntStream.range(0, size).mapToDouble(value).toArray());
    }
}
