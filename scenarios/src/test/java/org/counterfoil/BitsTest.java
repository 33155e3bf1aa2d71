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
        "RANDOM,d5b60acd6f179c04106c55d330cb22346786cf6a3e1d4c03e817218120e73833",
        "PHILOX,783cc644b8e6d3a129390f2ad05c1c55385c934eecf9b95d52eed9c8be652540",
        "LATIN,d4d29ea9322e580b5f4d7bc1911a212c8b2173feeb4a1f30c091dc7d4d07bb89",
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
                simulation.draws(),
                List.of(),
                List.of());

        assertThat(Sha256.of(ResultJson.write(new Report(scenario, simulation.run(), run))))
                .isEqualTo("482d98c32c51e425e39bf7dfbbf747a6020df86aefabd7108f8a4a9a883220ab");
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
