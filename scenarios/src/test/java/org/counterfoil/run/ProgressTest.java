package org.counterfoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiting person is told. */
class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong(7_000);

    @Test
    void aTerminalHasOneLineThatIsDrawnAgainAndTakenAway() {
        Progress progress = progress(true);
        at(2, progress, 200_000);
        at(9, progress, 900_000);
        progress.close();
        at(10, progress, 1_000_000);

        // 200,000 in 2 s leave 800,000 for 8 s. Two characters are blanked where the line gets shorter.
        assertThat(err.toString())
                .isEqualTo("\r20% of 1,000,000 trials, 8 s left\r90% of 1,000,000 trials, 1 s left\r" + " ".repeat(33)
                        + "\r");
    }

    @Test
    void whatIsLeftOfALongerLineIsBlanked() {
        Progress progress = progress(true);
        at(10, progress, 500_000);
        at(11, progress, 600_000);

        assertThat(err.toString().substring(err.toString().lastIndexOf('\r')))
                .isEqualTo("\r60% of 1,000,000 trials, 7 s left ");
    }

    @Test
    void onceAllTrialsAreDoneItIsTheReportThatTakesTime() {
        at(10, progress(true), 1_000_000);

        assertThat(err).hasToString("\r100% of 1,000,000 trials, summing up");
    }

    @Test
    void elsewhereALineIsSaidEveryHalfMinute() {
        Progress progress = progress(false);
        for (int second = 1; second <= 100; second++) {
            at(second, progress, second * 10_000);
        }
        progress.close();

        assertThat(err.toString().lines())
                .containsExactly(
                        "30% of 1,000,000 trials, 70 s left",
                        "60% of 1,000,000 trials, 40 s left", "90% of 1,000,000 trials, 10 s left");
    }

    @Test
    void shortWorkPassesWithoutAWord() {
        Progress onTerminal = progress(true);
        at(0.9, onTerminal, 1_000_000);
        onTerminal.close();
        Progress elsewhere = progress(false);
        at(29, elsewhere, 1_000_000);

        assertThat(err.toString()).isEmpty();
    }

    /** 41,000 s were left by the first thousand trials, and three minutes by those that followed. */
    @Test
    void whatIsLeftIsForetoldFromTwoPerCentOn() {
        Progress progress = progress(true);
        at(41, progress, 1_000);
        at(42, progress, 19_999);
        assertThat(err).hasToString("\r0% of 1,000,000 trials\r1% of 1,000,000 trials");
        at(43, progress, 20_000);

        assertThat(err.toString()).endsWith("\r2% of 1,000,000 trials, 35 min left");
    }

    /** When two per cent are done after t, 49 t are left. */
    @ParameterizedTest
    @CsvSource({"2, 2 min", "100, 82 min", "120, 1 h 38 min", "200, 2 h 43 min"})
    void longTimesAreSaidInMinutesAndHours(double seconds, String left) {
        at(seconds, progress(true), 20_000);

        assertThat(err.toString()).endsWith(", " + left + " left");
    }

    @Test
    void aSlowStartIsForgotten() {
        Progress progress = progress(true);
        at(2, progress, 10_000);
        at(4, progress, 110_000);

        // 100,000 in the last 2 s leave 890,000 for 17.8 s; with the start counted in it would be 32 s.
        assertThat(err.toString()).endsWith("\r11% of 1,000,000 trials, 18 s left");
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            at(2, progress(true), 200_000);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(err).hasToString("\r20% of 1,000,000 trials, 8 s left");
    }

    private Progress progress(boolean isTerminal) {
        clock.set(7_000);
        return new Progress(new PrintWriter(err), isTerminal, clock::get);
    }

    /** Some seconds after the start, a number of a million trials is done. */
    private void at(double seconds, Progress progress, int done) {
        clock.set(7_000 + Math.round(seconds * TimeUnit.SECONDS.toNanos(1)));
        assertThat(progress.onProgress(done, 1_000_000)).isTrue();
    }
}
