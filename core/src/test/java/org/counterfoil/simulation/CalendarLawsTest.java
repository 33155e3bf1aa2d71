package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.model.QuantityKind.PERSISTENCE;
import static org.counterfoil.model.QuantityKind.VOLATILITY;

import java.time.Month;
import java.util.stream.Stream;
import org.counterfoil.model.Scenario;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Months are counted from the start of the first year, whichever month that is. */
class CalendarLawsTest {

    private static final int TRIALS = 300;

    /** Every month but January, by turns. */
    static Stream<Arguments> calendars() {
        return AllColumns.seeds().mapToObj(seed -> Arguments.of(seed, Month.of((int) (seed % 11) + 2)));
    }

    @ParameterizedTest(name = "seed {0}, years from {1}")
    @MethodSource("calendars")
    void movingAllDatesWithTheStartOfTheYearChangesNoBit(long seed, Month yearStarts) {
        Scenario scenario = RandomScenario.of(seed);
        Scenario moved = Rewriting.of(scenario).withYearsFrom(yearStarts).scenario();

        assertThat(moved.appraisal().yearStarts()).isEqualTo(yearStarts);
        AllColumns.assertSameBits(
                AllColumns.run(moved, TRIALS),
                AllColumns.run(Rewriting.of(scenario).scenario(), TRIALS));
    }

    /** Calendar years have names of their own, and so have the drivers that a year names: they are left out here. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.counterfoil.simulation.AllColumns#seeds")
    void norDoCalendarYearsWhereNoDriverIsNamedByOne(long seed) {
        Scenario scenario = Rewriting.of(RandomScenario.of(seed))
                .withoutLines()
                .with(builder -> builder.programme(to -> to.with(VOLATILITY, 0).with(PERSISTENCE, 0)))
                .scenario();
        Scenario moved = Rewriting.of(scenario).withYearsFrom(Month.JANUARY).scenario();

        assertThat(moved.appraisal().period().firstYear()).hasToString("2013");
        AllColumns.assertSameBits(
                AllColumns.run(moved, TRIALS),
                AllColumns.run(Rewriting.of(scenario).scenario(), TRIALS));
    }
}
