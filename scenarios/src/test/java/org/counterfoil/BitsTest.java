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
        "RANDOM,6b169c1f0ba86b726258f4190d718c8bb3d6c68724eb4ca7e8c4f264a6567bc3",
        "PHILOX,ad03313c2d7265b20409954257bf6455c40c0ed5aafbafb638cbcee3177e59b3",
        "LATIN,2becb9553f26ebbc0f61da30b31b3b46c4f488f30b976e95a368b719043e4855",
        "SOBOL,18c0f3745a4e3b171576d11d84dd1f472f44105ccfc7ce0e37444e9b2ba5db5d"
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
                .isEqualTo("985e692e0c51ae269d72c432e9b58b71a231d986744580046f68cd74c7e12c65");
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
