package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CeilingTest {

    private static final Ceiling FIRST = new Ceiling(1, 2, 3, 4, 5, 6, 7, 8, 9, true);
    private static final Ceiling SECOND = new Ceiling(3, 4, 5, 6, 7, 8, 9, 10, 11, true);

    @Test
    void thatOfTwoYearsAddsUpTermByTerm() {
        assertThat(FIRST.plus(SECOND)).isEqualTo(new Ceiling(4, 6, 8, 10, 12, 14, 16, 18, 20, true));
        assertThat(Ceiling.NOTHING.plus(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void thatOfTwoYearsBindsIfBothDo() {
        Ceiling loose = new Ceiling(1, 2, 3, 4, 5, 6, 7, 8, 9, false);
        assertThat(FIRST.plus(SECOND).dividedBy(2).binds()).isTrue();
        assertThat(FIRST.plus(loose).binds()).isFalse();
        assertThat(loose.dividedBy(2).withoutNoise(1).binds()).isFalse();
    }

    @Test
    void whatIsZeroButForRoundingIsZero() {
        assertThat(FIRST.withoutNoise(4500)).isEqualTo(new Ceiling(0, 0, 0, 0, 5, 6, 7, 8, 9, true));
    }

    @Test
    void thatOfAYearOnAverageIsDividedTermByTerm() {
        assertThat(FIRST.plus(SECOND).dividedBy(2)).isEqualTo(new Ceiling(2, 3, 4, 5, 6, 7, 8, 9, 10, true));
    }
}
