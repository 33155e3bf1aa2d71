package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.Agreement;
import org.counterfoil.reference.ReferenceTrial;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.simulation.TrialTrace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real cases, trial by trial: the engine and the plain reference say the same of every outcome. */
class LibraryAgreementTest {

    private static final int TRIALS = 60;

    static List<String> ids() {
        return Library.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyOutcomeOfEveryTrialAgreesWithTheReference(String id) throws IOException {
        Scenario scenario = ScenarioChecker.check(Library.find(id)).orElseThrow();
        List<OutcomeColumn> columns = OutcomeColumn.all(
                scenario.appraisal().period().years(), scenario.bodies().keySet());
        Simulation simulation =
                Simulation.of(scenario).sampling(Sampling.RANDOM).trials(TRIALS).keeping(columns);
        Outcomes outcomes = simulation.run();
        List<String> disagreements = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialTrace trace = simulation.trace(trial);
            Agreement agreement =
                    new Agreement(scenario, new ReferenceTrial(scenario, trace::draw), id + ", trial " + trial);
            for (OutcomeColumn column : columns) {
                agreement.compare(column, outcomes.values(column)[trial]);
            }
            disagreements.addAll(agreement.disagreements());
        }
        assertThat(disagreements).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void thePlanAgreesWithTheReference(String id) throws IOException {
        Scenario scenario = ScenarioChecker.check(Library.find(id)).orElseThrow();
        Outcomes outcomes = Simulation.of(scenario).trials(1).run();
        Agreement agreement = new Agreement(scenario, ReferenceTrial.plan(scenario), id + ", plan");
        for (OutcomeColumn column : OutcomeColumn.all(
                scenario.appraisal().period().years(), scenario.bodies().keySet())) {
            agreement.compare(column, outcomes.plan(column));
        }
        assertThat(agreement.disagreements()).isEmpty();
    }
}
