package org.counterfoil.simulation;

import org.counterfoil.outcome.Replicates;

/**
 * For each driver van der Corput's sequence, scrambled and shuffled by its own stream: the uniforms of one driver lie
 * evenly, those of two are as if paired at random.
 */
final class LatinUniforms extends BlockUniforms {

    /*
     * The shuffle is a tree of swaps (Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences): a bit of a
     * trial's index is turned over or not, at random, for each value of the bits above it. So 2^k trials from a multiple
     * of 2^k take 2^k points from a multiple of 2^k, which fill 2^k equal cells. A linear shuffle would be cheaper, but
     * among some hundred drivers there would be pairs whose first digits agree in all trials.
     */

    /** Bits of a turn's index. */
    private static final int HIGH_BITS = ScrambledSequence.BITS - ScrambledSequence.TURN_BITS;

    /** Where a replicate's words for shuffling start in the stream: far behind those for scrambling. */
    private static final long WORDS = 1L << 40;

    /** Where its words for shuffling within turns start. */
    private static final long WORDS_WITHIN = 1L << 32;

    /** Words for shuffling within one turn, which has 255 swaps. */
    private static final int WORDS_A_TURN = Replicates.TURN / Long.SIZE;

    private final long[] keys;

    /** By [driver][replicate]. */
    private final ScrambledSequence[][] sequences;

    LatinUniforms(long[] keys) {
        this.keys = keys;
        this.sequences = new ScrambledSequence[keys.length][Replicates.SIXTEEN.count()];
        long[] radicalInverse = new long[ScrambledSequence.BITS];
        for (int bit = 0; bit < radicalInverse.length; bit++) {
            radicalInverse[bit] = 1L << (51 - bit);
        }
        for (int driver = 0; driver < keys.length; driver++) {
            for (int replicate = 0; replicate < sequences[driver].length; replicate++) {
                sequences[driver][replicate] = ScrambledSequence.of(keys[driver], replicate, radicalInverse);
            }
        }
    }

    @Override
    void fillTurn(int driver, int replicate, int turn, double[] uniforms) {
        ScrambledSequence sequence = sequences[driver][replicate];
        long key = keys[driver];
        long words = WORDS * (replicate + 1);
        uniforms[0] = Double.longBitsToDouble(sequence.start(shuffled(key, words, turn)) | Streams.ONE);
        long within = words + WORDS_WITHIN + (long) WORDS_A_TURN * turn;
        for (int bit = ScrambledSequence.TURN_BITS - 1; bit >= 0; bit--) {
            long column = sequence.columns()[bit];
            int above = Replicates.TURN >> (bit + 1);
            if (above < Long.SIZE) {
                split(uniforms, 0, above, column, Streams.bits(key, within) >>> above);
            } else {
                for (int from = above - Long.SIZE; from >= 0; from -= Long.SIZE) {
                    split(uniforms, from, Long.SIZE, column, Streams.bits(key, within + (above + from) / Long.SIZE));
                }
            }
        }
        Streams.toMiddles(uniforms);
    }

    /** The point's turn that a trial's turn takes. */
    private static int shuffled(long key, long words, int turn) {
        int shuffled = turn;
        for (int bit = 0; bit < HIGH_BITS; bit++) {
            int node = 1 << (HIGH_BITS - 1 - bit) | turn >>> (bit + 1);
            shuffled ^= (int) (Streams.bits(key, words + node) & 1) << bit;
        }
        return shuffled;
    }

    /**
     * Splits points in two, those that differ in one bit of the index: the one with the bit set comes second, or first
     * where the two are swapped. From the last to the first, as two take the place of one.
     */
    private static void split(double[] points, int from, int count, long column, long swaps) {
        for (int i = count - 1; i >= 0; i--) {
            long swapped = -(swaps >>> i & 1) & column;
            long first = Double.doubleToRawLongBits(points[from + i]) ^ swapped;
            points[2 * (from + i)] = Double.longBitsToDouble(first);
            points[2 * (from + i) + 1] = Double.longBitsToDouble(first ^ column);
        }
    }
}
