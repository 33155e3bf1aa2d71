package org.counterfoil.simulation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.plan.DirectionNumbers;

/**
 * Scrambled points of Sobol's sequence: a driver's dimension is the rank of its name, from the last to the first. So risks,
 * the programme and functions, on which all bodies hang, have the first dimensions, which lie most evenly.
 */
final class SobolUniforms extends BlockUniforms {

    /*
     * A point is kept as the bits of a double from 1 to 2 all along. A turn doubles from one point to 256, each time by
     * the XOR of a column: with all of them in one loop a value takes 0.33 ns on JDK 17 and 25 alike, a third of what a
     * hash takes.
     */

    /** By [driver][replicate]. */
    private final ScrambledSequence[][] sequences;

    private SobolUniforms(ScrambledSequence[][] sequences) {
        this.sequences = sequences;
    }

    static SobolUniforms of(long[] keys, List<String> names) {
        if (names.size() > DirectionNumbers.DIMENSIONS) {
            throw new IllegalArgumentException(DirectionNumbers.tooMany(names.size()));
        }
        long[][] columns = DirectionNumbers.of(names.size(), ScrambledSequence.BITS);
        List<String> ranks = names.stream().sorted(Comparator.reverseOrder()).toList();
        ScrambledSequence[][] sequences = new ScrambledSequence[keys.length][Replicates.SIXTEEN.count()];
        for (int driver = 0; driver < keys.length; driver++) {
            int dimension = Collections.binarySearch(ranks, names.get(driver), Comparator.reverseOrder());
            for (int replicate = 0; replicate < sequences[driver].length; replicate++) {
                sequences[driver][replicate] = ScrambledSequence.of(keys[driver], replicate, columns[dimension]);
            }
        }
        return new SobolUniforms(sequences);
    }

    @Override
    void fillTurn(int driver, int replicate, int turn, double[] uniforms) {
        ScrambledSequence sequence = sequences[driver][replicate];
        points(sequence.start(turn), sequence.columns(), uniforms);
        Streams.toMiddles(uniforms);
    }

    private static void points(long start, long[] columns, double[] points) {
        points[0] = Double.longBitsToDouble(start | Streams.ONE);
        for (int bit = 0; bit < ScrambledSequence.TURN_BITS; bit++) {
            int half = 1 << bit;
            long column = columns[bit];
            for (int point = 0; point < half; point++) {
                points[half + point] = Double.longBitsToDouble(Double.doubleToRawLongBits(points[point]) ^ column);
            }
        }
    }
}
