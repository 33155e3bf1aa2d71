package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.report.Report;
import org.counterfoil.report.ResultJson;
import org.counterfoil.report.RunDescription;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bits of a result are the same on every Java and processor, and change only when somebody means them to.
 *
 * <p>If a test here fails, a change moved bits. Was that meant (another method, a corrected input, a field more)? Then put
 * the new digest in, in the same commit, and say in its message what moved and why. If it was not, the change is wrong.
 */
class BitsTest {

    private static final int TRIALS = 10_000;

    @ParameterizedTest
    @CsvSource({
        "RANDOM,c31c7d352928444897449310cab5a2fbe8f5a0370c4b2d3d1866571b32fc044e",
        "PHILOX,cfa7d8c039acee47ef4b6efb1abc6a397a794fc192a2ef3cde5679b0ef1cce50",
        "LATIN,654133844dcbcb90893c5b7af0dff11bd80ac82cc9086dc2d19d09f2624302aa",
        "SOBOL,7e012d3f746f1c414856a04e089d4f56178210e5ce41536c720c430b39c41596"
    })
    void theOutcomesOfACaseAreTheSameBits(Sampling sampling, String digest) throws IOException {
        Outcomes outcomes =
                Simulation.of(scenario()).sampling(sampling).trials(TRIALS).run();

        assertThat(digest(outcomes)).isEqualTo(digest);
    }

    @Test
    void theResultOfACaseIsTheSameText() throws IOException {
        Scenario scenario = scenario();
        Simulation simulation = Simulation.of(scenario).trials(TRIALS);
        RunDescription run = new RunDescription(
                "fixed",
                Library.find("ngss-2012").sha256(),
                simulation.trials(),
                simulation.seed(),
                scenario.settings().sampling(),
                List.of(),
                List.of());

        assertThat(Sha256.of(ResultJson.write(new Report(scenario, simulation.run(), run))))
                .isEqualTo("8dc72fbbdaa4ccb156a61a182a51cd3c38f9efe9b63663d92810ac5a1f9e2fe2");
    }

    private static Scenario scenario() throws IOException {
        return ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow();
    }

    /** Of every value of every column, in order, as its bits in hexadecimal. */
    private static String digest(Outcomes outcomes) {
        StringBuilder bits = new StringBuilder();
        outcomes.columns().forEach(column -> {
            for (double value : outcomes.values(column)) {
                bits.append(Long.toHexString(Double.doubleToLongBits(value))).append('\n');
            }
        });
        return Sha256.of(bits.toString());
    }
}
