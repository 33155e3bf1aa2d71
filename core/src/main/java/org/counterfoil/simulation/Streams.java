package org.counterfoil.simulation;

/**
 * Uniforms as a pure function of a seed, a name and a trial's index.
 *
 * <p>No stream has a state, so any block can be computed alone, on any thread, in any order, and a driver that comes or
 * goes changes no other driver's uniforms.
 */
final class Streams {

    /*
     * SplitMix64: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA. The state of
     * trial i is key + i * GOLDEN; its output is the finaliser of that state (Stafford's variant 13). Names are hashed
     * with FNV-1a (64 bits) and mixed with the seed, so that two names' streams start far apart on the same orbit of
     * 2^64 states.
     */

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Bits of a double in [1, 2) without its mantissa. */
    static final long ONE = 0x3ff0_0000_0000_0000L;

    /** Takes [1, 2) to the middles of 2^52 equal cells of (0, 1). */
    private static final double TO_MIDDLES = 1 - 0x1p-53;

    private Streams() {}

    /** Key of a driver's stream. */
    static long key(long seed, String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ (name.charAt(i) & 0xff)) * FNV_PRIME;
            hash = (hash ^ (name.charAt(i) >>> 8)) * FNV_PRIME;
        }
        return mix(mix(seed + GOLDEN) ^ hash);
    }

    /**
     * Uniforms of consecutive trials.
     *
     * @param key of the stream
     * @param firstTrial index of the first
     * @param uniforms filled with odd multiples of 2^-53, so never 0 or 1, and 1 - u is exact
     */
    static void uniforms(long key, long firstTrial, double[] uniforms) {
        long start = key + firstTrial * GOLDEN;
        for (int trial = 0; trial < uniforms.length; trial++) {
            long bits = mix(start + trial * GOLDEN) >>> 12 | ONE;
            uniforms[trial] = Double.longBitsToDouble(bits) - TO_MIDDLES;
        }
    }

    /** Random bits of a stream, those of one trial. */
    static long bits(long key, long trial) {
        return mix(key + trial * GOLDEN);
    }

    /** Takes numbers in [1, 2) to uniforms: the middles of 2^52 equal cells of (0, 1). */
    static void toMiddles(double[] numbers) {
        for (int trial = 0; trial < numbers.length; trial++) {
            numbers[trial] -= TO_MIDDLES;
        }
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
