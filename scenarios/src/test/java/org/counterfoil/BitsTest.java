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
        "RANDOM,f68dcaf4763e95ecbe916e12a65148cdb46ff609edcc9cea3f182bd96ad04d9e",
        "PHILOX,15eb83b8038fd6bf8498b42376c508ce1e15bda4a19af5c41803f44e51124b33",
        "LATIN,1c9005fbad5d745bd9c65c1d77fada30f873451c2bdb5f4722ccf08442b4d53d",
        "SOBOL,2d700997e01755548e18f299fec2db72a74a84404b2232744b0aa4dee7797176"
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
                .isEqualTo("bd1e451758723f7639b0c5d0dbed977fc9399c73657f11d3cf46bf9b1a290888");
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
