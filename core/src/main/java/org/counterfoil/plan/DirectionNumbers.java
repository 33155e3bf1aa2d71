package org.counterfoil.plan;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.counterfoil.model.DrawList;

/**
 * The direction numbers of Sobol's sequence in up to 1,000 dimensions.
 *
 * <p>Source: Joe and Kuo (2008), Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci.
 * Comput. 30, the set {@code new-joe-kuo-6}, as Commons Math carries it.
 */
public final class DirectionNumbers {

    /** The most dimensions. */
    public static final int DIMENSIONS = 1000;

    /** A direction number as a fraction times this is a whole number. */
    private static final double SCALE = 0x1p52;

    private DirectionNumbers() {}

    /**
     * Reads the direction numbers of the first dimensions.
     *
     * @param dimensions how many, at most {@link #DIMENSIONS}; none where nothing is uncertain
     * @param bits of a point's index, at most 30
     * @return by [dimension][bit of the index, lowest first], as fractions of 2^52: the first digit of a coordinate is bit
     *     51
     */
    public static long[][] of(int dimensions, int bits) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(Math.max(1, dimensions));
        long[][] numbers = new long[dimensions][bits];
        for (int bit = 0; bit < bits; bit++) {
            // Its points come in the order of the Gray code, in which 2^(bit + 1) - 1 stands for 2^bit alone.
            double[] point = sequence.skipTo((2 << bit) - 1);
            for (int dimension = 0; dimension < dimensions; dimension++) {
                numbers[dimension][bit] = (long) (point[dimension] * SCALE);
            }
        }
        return numbers;
    }

    /**
     * Why a scenario cannot be sampled so, and what to do instead; empty if it can.
     *
     * @param list of all that may be drawn
     * @param drawn of the list, by the scenario
     */
    public static String problem(DrawList list, List<String> drawn) {
        int last = Arrays.stream(list.dimensions(drawn)).max().orElse(0);
        if (last < DIMENSIONS) {
            return "";
        }
        return "sobol sampling has %d dimensions, but %s; write latin or random"
                .formatted(
                        DIMENSIONS,
                        drawn.size() > DIMENSIONS
                                ? drawn.size() + " inputs are uncertain"
                                : "an input has place " + (last + 1) + " of the list of draws");
    }
}
