package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishMonthTest {

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"en-GB", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void aMonthIsInEnglishWhateverTheMachineSpeaks(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(EnglishMonth.of(YearMonth.of(2010, 11))).isEqualTo("November 2010");
            assertThat(EnglishMonth.of(YearMonth.of(2026, 4))).isEqualTo("April 2026");
            assertThat(EnglishMonth.key(Month.JULY)).isEqualTo("july");
            assertThat(EnglishMonth.parse("July")).contains(Month.JULY);
            assertThat(EnglishMonth.parse("april")).contains(Month.APRIL);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void everyMonthIsReadAsItIsWritten(Month month) {
        assertThat(EnglishMonth.parse(EnglishMonth.key(month))).contains(month);
        assertThat(EnglishMonth.parse(EnglishMonth.name(month))).contains(month);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", "jul", "7", "juillet", "july "})
    void whatIsNoNameOfAMonthIsNone(String text) {
        assertThat(EnglishMonth.parse(text)).isEmpty();
    }
}
