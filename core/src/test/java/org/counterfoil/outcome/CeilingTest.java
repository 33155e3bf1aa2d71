package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CeilingTest {

    private static final Ceiling FIRST = new Ceiling(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final Ceiling SECOND = new Ceiling(3, 4, 5, 6, 7, 8, 9, 10, 11);

    @Test
    void thatOfTwoYearsAddsUpTermByTerm() {
        assertThat(FIRST.plus(SECOND)).isEqualTo(new Ceiling(4, 6, 8, 10, 12, 14, 16, 18, 20));
        assertThat(Ceiling.NOTHING.plus(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void thatOfAYearOnAverageIsDividedTermByTerm() {
        assertThat(FIRST.plus(SECOND).dividedBy(2)).isEqualTo(new Ceiling(2, 3, 4, 5, 6, 7, 8, 9, 10));
    }
}
