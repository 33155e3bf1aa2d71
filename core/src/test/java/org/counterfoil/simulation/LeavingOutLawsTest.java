package org.counterfoil.simulation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What serves no column that is kept is not computed, and changes no bit of those that are. */
class LeavingOutLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds().limit(10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theColumnsOfAMetricAreTheSameAloneAsBesideAllOthers(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Outcomes all = AllColumns.run(scenario, 300);
        for (Metric metric : Metric.values()) {
            List<OutcomeColumn> kept = AllColumns.of(scenario).stream()
                    .filter(column -> column.metric() == metric)
                    .toList();
            Outcomes alone = AllColumns.simulation(scenario, 300).keeping(kept).run();
            AllColumns.assertSameBits(alone, all, new TreeSet<>(kept));
        }
    }
}
