package org.counterfoil.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.plan.Plan;
import org.junit.jupiter.api.Test;

/** What is timed beside the engine computes what the engine computes. */
class AgreementTest {

    private static final long SEED = 7;
    private static final int TRIALS = 8_192;

    private final Scenario scenario = checked(document());

    @Test
    void onTheSameDrawsArraysAndObjectsComputeTheSameTrials() {
        Outcomes objects = new NaivePeer(scenario, plainDraws()).run(64);
        Outcomes arrays = new PlainPeer(scenario, plainDraws()).run(64);
        for (OutcomeColumn column : objects.columns()) {
            for (int trial = 0; trial < 64; trial++) {
                double expected = objects.values(column)[trial];
                double found = arrays.values(column)[trial];
                boolean agree = Double.isNaN(expected)
                        ? Double.isNaN(found)
                        : Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
                assertThat(agree)
                        .as("%s, trial %d: %s, not %s", column, trial, found, expected)
                        .isTrue();
            }
        }
    }

    @Test
    void onDrawsOfTheirOwnArraysAndTheEngineAgree() {
        Outcomes plain = new PlainPeer(scenario, plainDraws()).run(TRIALS);
        assertThat(Agreement.disagreements(scenario, engine(scenario), plain)).isEmpty();
    }

    @Test
    void drawsOfCommonsMathAgreeWithTheEngines() {
        Outcomes drawn = new PlainPeer(scenario, new CommonsDraws(scenario, SEED)).run(1_024);
        assertThat(Agreement.disagreements(scenario, engine(scenario), drawn)).isEmpty();
    }

    @Test
    void whatIsNotTheSameScenarioDisagrees() {
        Scenario dearer = checked(document().with("programme/exitCost", "0.5", "dearer exits"));
        assertThat(Agreement.disagreements(scenario, engine(scenario), engine(dearer)))
                .anyMatch(words -> words.contains("paidByProgramme"))
                .anyMatch(words -> words.contains("netPresentValue"));
    }

    @Test
    void arraysRefuseWhatTheyDoNotKnow() {
        Scenario scaled = checked(document().with("centres/issc1/scaleExponent", "0.1", "economies of scale"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlainPeer(scaled, plainDraws()))
                .withMessageContaining("economies of scale");
    }

    private PlainDraws plainDraws() {
        return new PlainDraws(Plan.of(scenario), SEED);
    }

    private static Outcomes engine(Scenario scenario) {
        return new EnginePeer(scenario, SEED).run(TRIALS);
    }

    private static ScenarioDocument document() {
        return Library.find("ngss-2012");
    }

    private static Scenario checked(ScenarioDocument document) {
        return ScenarioChecker.check(document).orElseThrow();
    }
}
