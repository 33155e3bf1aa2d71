package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    /** Escape, carriage return, C1, turned writing, isolates, line and paragraph separators, a tag, half a character. */
    @ParameterizedTest
    @CsvSource({
        "001b", "000d", "009b", "202e", "2066", "2028", "2029", "feff", "200b", "061c", "d800",
    })
    void whatIsObeyedOrHiddenIsSpelledOut(String code) {
        char hidden = (char) Integer.parseInt(code, 16);

        assertThat(Legible.of("a" + hidden + "b")).isEqualTo("a\\u" + code + "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ynys Môn", "£1.2m – “now”", "a\nb\tc", "co\u00ADop", "\u200Cक\u200D", "👍", "\\u202e", "$1"})
    void whatPeopleWriteIsLeft(String text) {
        assertThat(Legible.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xE0041})
    void aCharacterOfTwoHalvesIsSpelledAsInJson(int character) {
        assertThat(Legible.of(Character.toString(character))).isEqualTo("\\udb40\\udc41");
    }
}
