package org.counterfoil.simulation;

/**
 * Uniforms by Philox4x32-10: Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC11.
 *
 * <p>A generator with published answers, for who wants to check the streams. The key is that of the driver's stream. The
 * counter is half the trial's index; of the four words that come out, the first two are the uniform of the even trial, the
 * last two that of the odd one, the lower word first.
 */
final class Philox {

    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long WORD = 0xFFFF_FFFFL;

    private Philox() {}

    /**
     * Uniforms of consecutive trials.
     *
     * @param key of the stream
     * @param firstTrial index of the first
     * @param uniforms filled as {@link Uniforms#fill} says
     */
    static void uniforms(long key, long firstTrial, double[] uniforms) {
        int[] words = new int[4];
        for (int i = 0; i < uniforms.length; i++) {
            long trial = firstTrial + i;
            int low = (int) (trial & 1) * 2;
            if (i == 0 || low == 0) {
                words[0] = (int) (trial >>> 1);
                words[1] = (int) (trial >>> 33);
                words[2] = 0;
                words[3] = 0;
                encrypt(words, (int) key, (int) (key >>> 32));
            }
            long bits = (long) words[low + 1] << 32 | words[low] & WORD;
            uniforms[i] = Double.longBitsToDouble(bits >>> 12 | Streams.ONE);
        }
        Streams.toMiddles(uniforms);
    }

    /**
     * Turns a counter into random words.
     *
     * @param words the counter, lowest first, overwritten
     * @param key0 low word of the key
     * @param key1 high word of the key
     */
    static void encrypt(int[] words, int key0, int key1) {
        int a = words[0];
        int b = words[1];
        int c = words[2];
        int d = words[3];
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (a & WORD);
            long product1 = MULTIPLIER_1 * (c & WORD);
            a = (int) (product1 >>> 32) ^ b ^ (key0 + round * WEYL_0);
            b = (int) product1;
            c = (int) (product0 >>> 32) ^ d ^ (key1 + round * WEYL_1);
            d = (int) product0;
        }
        words[0] = a;
        words[1] = b;
        words[2] = c;
        words[3] = d;
    }
}
