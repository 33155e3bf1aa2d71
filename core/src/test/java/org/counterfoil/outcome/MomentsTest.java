package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard deviations and their errors, by hand. */
class MomentsTest {

    /** Two-sided 95% points of the normal distribution and of Student's t with 15 degrees of freedom (any table). */
    private static final double NORMAL_POINT = 1.959964;

    private static final double T_POINT = 2.131450;

    /**
     * 0, 0, 0, 4: the mean is 1, the distances -1, -1, -1, 3, their squares 1, 1, 1, 9, whose mean is 3. The squares
     * lie -2, -2, -2, 6 from it: √(48/3/4) = 2 is its error. The deviation is √(12/3) = 2, its error 2/(2·2) = 0.5.
     */
    @ParameterizedTest(name = "pivot {0}")
    @ValueSource(doubles = {1, 0, 5, -2, 0.5})
    void theErrorOfADeviationIsTheSameFromEveryPivot(double pivot) {
        Estimate sd = new Moments(new double[] {0, 0, 0, 4}, pivot, Replicates.NONE).sd();
        assertThat(sd.value()).isCloseTo(2, within(1e-14));
        assertThat(sd.standardError()).isCloseTo(0.5, within(1e-14));
        assertThat(sd.halfWidth()).isCloseTo(0.5 * NORMAL_POINT, within(1e-6));
    }

    /** 0, 0, 0, 4 again and again, in two turns: the deviation is √(3·512/511), its error √(12/511)/2 over it: 1/√512. */
    @ParameterizedTest(name = "pivot {0}")
    @ValueSource(doubles = {1, 5, -2})
    void allTurnsCount(double pivot) {
        Moments moments = new Moments(values(512, trial -> trial % 4 == 3 ? 4 : 0), pivot, Replicates.NONE);
        assertThat(moments.count()).isEqualTo(512);
        assertThat(moments.mean().value()).isEqualTo(1);
        assertThat(moments.mean().standardError()).isCloseTo(Math.sqrt(3 / 511.0), within(1e-15));
        assertThat(moments.sd().value()).isCloseTo(Math.sqrt(3 * 512 / 511.0), within(1e-14));
        assertThat(moments.sd().standardError()).isCloseTo(1 / Math.sqrt(512), within(1e-14));
    }

    @Test
    void twoValuesHaveADeviationAndOneHasNone() {
        // 1 and 3: √(2/1); both lie 1 from their mean, so their squares do not scatter.
        Estimate sd = new Moments(new double[] {1, 3}, 0, Replicates.NONE).sd();
        assertThat(sd.value()).isEqualTo(Math.sqrt(2));
        assertThat(sd.standardError()).isZero();
        Estimate ofOne = new Moments(new double[] {Double.NaN, 3}, 0, Replicates.NONE).sd();
        assertThat(ofOne.value()).isNaN();
        assertThat(ofOne.standardError()).isNaN();
    }

    @Test
    void valuesThatDoNotScatterHaveADeviationOfNothingKnownExactly() {
        assertThat(new Moments(new double[] {7, 7, 7}, 7, Replicates.NONE).sd()).isEqualTo(new Estimate(0, 0, 0));
    }

    /**
     * Even replicates have ±1, odd ones ±3: the mean is 0, that of the squares 5, and every replicate's squares sum to 256·4
     * less or more than 256·5. The error of their mean is √(16/15·16·1024²)/4096 = 4/√15, by halving over the deviation.
     */
    @ParameterizedTest(name = "pivot {0}")
    @ValueSource(doubles = {0, 1, -2})
    void theErrorOfADeviationIsThatOfTheReplicatesMeanSquares(double pivot) {
        Estimate sd = new Moments(
                        values(4096, trial -> (trial % 2 == 0 ? 1 : -1) * (trial / 256 % 2 == 0 ? 1 : 3)),
                        pivot,
                        Replicates.SIXTEEN)
                .sd();
        double deviation = Math.sqrt(5 * 4096 / 4095.0);
        assertThat(sd.value()).isCloseTo(deviation, within(1e-14));
        assertThat(sd.standardError()).isCloseTo(4 / Math.sqrt(15) / 2 / deviation, within(1e-14));
        assertThat(sd.halfWidth()).isCloseTo(T_POINT * sd.standardError(), within(1e-6));
    }

    @Test
    void howTheSquaresScatterWithinAReplicateDoesNotCount() {
        // 0, 0, 0, 4 in every replicate alike: the replicates agree about the deviation.
        Estimate sd = new Moments(values(4096, trial -> trial % 4 == 3 ? 4 : 0), 1, Replicates.SIXTEEN).sd();
        assertThat(sd.value()).isCloseTo(Math.sqrt(3 * 4096 / 4095.0), within(1e-14));
        assertThat(sd.standardError()).isZero();
    }

    @Test
    void missingValuesAreLeftOutOfTheErrorOfADeviation() {
        // Replicates 0 to 7 have 256 values of ±1, replicates 8 to 15 have 128 of ±2: the mean square is 2, and the
        // sums of
        // distances from it -256 and 256: √(16/15·16·256²)/3072 is its error.
        Estimate sd = new Moments(
                        values(
                                4096,
                                trial -> trial < 2048
                                        ? (trial % 2 == 0 ? 1 : -1)
                                        : trial % 2 == 1 ? Double.NaN : trial % 4 == 0 ? 2 : -2),
                        0,
                        Replicates.SIXTEEN)
                .sd();
        double deviation = Math.sqrt(2 * 3072 / 3071.0);
        assertThat(sd.value()).isCloseTo(deviation, within(1e-14));
        assertThat(sd.standardError()).isCloseTo(Math.sqrt(16 / 15.0 * 16) * 256 / 3072 / 2 / deviation, within(1e-14));
    }

    /**
     * What the method says of intervals of a deviation: as wide as they should be for a normal, too narrow where a few far values
     * make the deviation, and better with more trials. The deviation of exp of a standard normal is √(e² - e), by the
     * book; 500 seeds know a coverage to about 1.5%.
     */
    @ParameterizedTest(name = "{0}, {1} trials")
    @CsvSource({"NORMAL, 4096, 0.93, 0.97", "LOG_NORMAL, 4096, 0.84, 0.90", "LOG_NORMAL, 16384, 0.88, 0.94"})
    void intervalsOfADeviationAreNarrowWhereFarValuesMakeIt(Column column, int trials, double least, double most) {
        int held = 0;
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            double[] values = values(trials, trial -> column.value(random.nextGaussian()));
            Estimate sd = new Moments(values, 1, Replicates.NONE).sd();
            held += Math.abs(sd.value() - column.deviation) <= sd.halfWidth() ? 1 : 0;
        }
        assertThat(held / 500.0).isBetween(least, most);
    }

    private enum Column {
        NORMAL(1),
        LOG_NORMAL(Math.sqrt(Math.E * Math.E - Math.E));

        private final double deviation;

        Column(double deviation) {
            this.deviation = deviation;
        }

        double value(double normal) {
            return this == NORMAL ? normal : Math.exp(normal);
        }
    }

    private static double[] values(int trials, IntToDoubleFunction value) {
        return IntStream.range(0, trials).mapToDouble(value).toArray();
    }
}
