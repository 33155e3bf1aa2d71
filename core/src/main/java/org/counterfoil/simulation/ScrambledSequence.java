package org.counterfoil.simulation;

/**
 * One coordinate of a digital sequence in base 2, scrambled: point {@code i} is the shift XOR the columns of the bits that
 * are set in {@code i}, as a fraction of 2^52.
 *
 * @param shift start of every point
 * @param columns by bit of a point's index, lowest first
 */
record ScrambledSequence(long shift, long[] columns) {

    /*
     * A random linear matrix scramble (Matousek (1998), On the L2-discrepancy for anchored boxes, J. Complexity 14) and a
     * digital shift. The matrix is lower triangular with ones on its diagonal: each digit of a point is kept, or turned
     * over by digits before it, so that what lay evenly still does.
     */

    /** Bits of a point's index: 2^26 points of 16 replicates are the most trials there are. */
    static final int BITS = 26;

    /** Bits of a point's index within a turn of 256 trials. */
    static final int TURN_BITS = 8;

    private static final int DIGITS = 52;

    /** Words of a stream that one scramble may use. */
    private static final int WORDS = 32;

    /**
     * Scrambles a coordinate.
     *
     * @param key of the stream that randomness is taken from
     * @param replicate each has its own
     * @param columns before scrambling, as fractions of 2^52; digits behind the 26th are 0
     */
    static ScrambledSequence of(long key, int replicate, long[] columns) {
        long word = (long) WORDS * replicate;
        long[] scrambled = new long[BITS];
        for (int digit = 0; digit < BITS; digit++) {
            long one = 1L << (DIGITS - 1 - digit);
            long behind = Streams.bits(key, word + digit) & (one - 1);
            for (int bit = 0; bit < BITS; bit++) {
                scrambled[bit] ^= (columns[bit] & one) == 0 ? 0 : one | behind;
            }
        }
        return new ScrambledSequence(Streams.bits(key, word + BITS) >>> (Long.SIZE - DIGITS), scrambled);
    }

    /** The first point of a turn. */
    long start(int turn) {
        long point = shift;
        for (int rest = turn; rest != 0; rest &= rest - 1) {
            point ^= columns[TURN_BITS + Integer.numberOfTrailingZeros(rest)];
        }
        return point;
    }
}
