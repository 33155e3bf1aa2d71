package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /** The answers published with Random123 (Salmon and others, file kat_vectors): counter, key, words. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000,00000000 00000000,6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff,ffffffff ffffffff,408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344,a4093822 299f31d0,d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void theWordsAreThePublishedOnes(String counter, String key, String expected) {
        int[] words = words(counter);
        int[] keys = words(key);
        Philox.encrypt(words, keys[0], keys[1]);
        assertThat(Arrays.stream(words).mapToObj("%08x"::formatted).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void twoTrialsShareACounter() {
        // The first of the answers above: 52 bits of e169c58d6627e8d5, then of 9b00dbd8bc57ac4c.
        double[] uniforms = new double[3];
        Philox.uniforms(0, 0, uniforms);
        assertThat(uniforms[0]).isEqualTo(0xe169c58d6627eL * 0x1p-52 + 0x1p-53);
        assertThat(uniforms[1]).isEqualTo(0x9b00dbd8bc57aL * 0x1p-52 + 0x1p-53);
        int[] next = {1, 0, 0, 0};
        Philox.encrypt(next, 0, 0);
        assertThat((long) (uniforms[2] * 0x1p52) >>> 20).isEqualTo(next[1] & 0xffffffffL);
    }

    @Test
    void theKeyAndTheTrialAreUsedInFull() {
        double[] uniforms = new double[1];
        Philox.uniforms(0x299f31d0_a4093822L, 2L << 32 | 1L << 31, uniforms);
        int[] words = {1 << 30, 1, 0, 0};
        Philox.encrypt(words, 0xa4093822, 0x299f31d0);
        assertThat((long) (uniforms[0] * 0x1p52) >>> 20).isEqualTo(words[1] & 0xffffffffL);
    }

    private static int[] words(String hex) {
        return Arrays.stream(hex.split(" "))
                .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
                .toArray();
    }
}
