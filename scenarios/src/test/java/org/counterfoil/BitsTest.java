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
        "RANDOM,0fd7af5dca2608576dcd67769234ec66e85bd1db41c5888d84395c6493721c59",
        "PHILOX,83afb646ae550812350272e8118cbec4990b161c42496c196217af58b7de7642",
        "LATIN,32661f9d5b351295af61a8f0c3310bcf88e1d3dae9fd973907187c82c6cdef9c",
        "SOBOL,2dfa630b47b5416ce58256cefc59481389159aa073e59a949a9d5c685282a091"
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
                .isEqualTo("961cd370be53018674515163084cf720f97179fc3037e4fed4d84bb46d216835");
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
