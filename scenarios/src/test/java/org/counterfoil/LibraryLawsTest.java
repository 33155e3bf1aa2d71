package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every trial of every library case. */
class LibraryLawsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ngss-2012", "nao-2012-five-centres"})
    void noOneOffCostFlowsBack(String id) throws Exception {
        Scenario scenario = ScenarioChecker.check(Library.find(id)).orElseThrow();
        int years = scenario.appraisal().period().years();
        List<OutcomeColumn> columns = Stream.of(
                        Metric.BUILD, Metric.MIGRATION, Metric.EXIT, Metric.OFFICE, Metric.LEAVING, Metric.CLOSING)
                .flatMap(metric -> OutcomeColumn.all(metric, years, List.of()).stream())
                .toList();
        // In ngss-2012, 20 of 131,072 trials once paid exit pay back in their third or fourth year.
        Outcomes outcomes =
                Simulation.of(scenario).trials(32_768).keeping(columns).run();

        for (OutcomeColumn column : columns) {
            assertThat(Arrays.stream(outcomes.values(column)).min().orElseThrow())
                    .as("%s", column)
                    .isNotNegative();
        }
    }
}
