package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts in messages are cut to sixty characters, at no cost. */
class OneLineTest {

    private static final String SIXTY = "x".repeat(60);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x*70         | x*60…
            x*61         | x*61
            x*62         | x*60…
            a x*70, b    | a x*60…, b
            a/x*70/b     | a/x*60…/b
            x*70.        | x*60….
            'a x*70'     | 'a x*58…'
            it's x*70    | it's x*60…
            'a/x*70 b'   | 'a/x*60… b'
            """)
    void longNamesAreCut(String text, String shortened) {
        assertThat(OneLine.shortened(written(text))).isEqualTo(written(shortened));
    }

    private static String written(String text) {
        return Pattern.compile("x\\*(\\d+)")
                .matcher(text)
                .replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))));
    }

    /** A pattern that looked ahead over them took half a minute for 48,000. */
    @ParameterizedTest
    @ValueSource(strings = {";", ".", "'", "*/", "' ", "a'"})
    @Timeout(10)
    void theirNumberCostsNothing(String part) {
        String text = part.repeat(500_000);

        assertThat(OneLine.shortened(text + "x").length()).isLessThanOrEqualTo(text.length() + 1);
    }

    @Test
    void aLineOfPunctuationIsCutToo() {
        assertThat(OneLine.shortened(";".repeat(49_000))).hasSizeLessThan(70);
        assertThat(OneLine.cut(SIXTY)).isEqualTo(SIXTY);
    }

    @Test
    void whatBreaksALineIsSpelledOut() {
        assertThat(OneLine.of("a\r\n\tb\u001b\u202e")).isEqualTo("a\\r\\n\\tb\\u001b\\u202e");
    }
}
