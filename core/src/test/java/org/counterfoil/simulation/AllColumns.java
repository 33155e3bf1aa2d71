package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;

/** Runs that keep every column, and whether two have the same bits. */
final class AllColumns {

    private AllColumns() {}

    /** Seeds of the random scenarios that laws are held on. */
    static LongStream seeds() {
        return LongStream.rangeClosed(511, 550);
    }

    static List<OutcomeColumn> of(Scenario scenario) {
        return OutcomeColumn.all(
                scenario.appraisal().period().years(), scenario.bodies().keySet());
    }

    /** A simulation of some trials, on one thread; at random, as any number of trials can be run so. */
    static Simulation simulation(Scenario scenario, int trials) {
        return Simulation.of(scenario)
                .sampling(Sampling.RANDOM)
                .trials(trials)
                .seed(20_260_101)
                .threads(1)
                .keeping(of(scenario));
    }

    static Outcomes run(Scenario scenario, int trials) {
        return simulation(scenario, trials).run();
    }

    /** The same columns with the same bits, in the trials, the plan and the ceiling; the same bounds held. */
    static void assertSameBits(Outcomes found, Outcomes expected) {
        assertThat(found.columns()).isEqualTo(expected.columns());
        assertSameBits(found, expected, expected.columns());
        assertThat(found.bites()).isEqualTo(expected.bites());
    }

    /** The same bits in some columns, in the trials, the plan and the ceiling. */
    static void assertSameBits(Outcomes found, Outcomes expected, SortedSet<OutcomeColumn> columns) {
        List<String> different = new ArrayList<>();
        int years = 0;
        for (OutcomeColumn column : columns) {
            years = Math.max(years, column.year() + 1);
            if (!Arrays.equals(found.values(column), expected.values(column))) {
                different.add(column.toString());
            }
            if (bits(found.plan(column)) != bits(expected.plan(column))) {
                different.add("plan of " + column);
            }
        }
        assertThat(different).isEmpty();
        assertThat(IntStream.range(0, years).mapToObj(found::ceiling).toList())
                .isEqualTo(IntStream.range(0, years).mapToObj(expected::ceiling).toList());
    }

    static long bits(double value) {
        return Double.doubleToLongBits(value);
    }
}
