package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs that go on until figures are known closely enough. */
class UntilTest {

    private static final List<String> RUN = List.of(
            "run", "src/test/resources/scenarios/small.json", "--set", "claims/big/atLeast=12", "--format", "json");

    private static Execution run(String... further) {
        return Execution.of(Stream.concat(RUN.stream(), Stream.of(further)).toArray(String[]::new));
    }

    private static ObjectNode result(Execution execution) {
        return (ObjectNode) new JsonMapper().readTree(execution.out());
    }

    private static Execution randomly(String... further) {
        return run(Stream.concat(Stream.of("--sampling", "random"), Stream.of(further))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims/big=0.5%", "netPresentValue/mean=0.2", "grossSaving/2017-18/p80=0.2"})
    void theResultIsThatOfARunOfAsManyTrials(String until) {
        Execution execution = randomly("--trials", "1000", "--until", until);
        assertThat(execution.code()).isZero();
        ObjectNode result = result(execution);
        int trials = result.at("/run/trials").asInt();
        assertThat(trials).isGreaterThan(1000).isLessThanOrEqualTo(1_024_000);
        assertThat(result.at("/run/until/0").asString()).isEqualTo(until);

        ObjectNode atOnce = result(randomly("--trials", String.valueOf(trials)));
        ((ObjectNode) result.get("run")).remove("until");
        assertThat(result).isEqualTo(atOnce);
        String half = String.valueOf(trials / 2);
        assertThat(randomly("--trials", half, "--until", until, "--max-trials", half)
                        .code())
                .isEqualTo(6);
    }

    @Test
    void itIsSaidHowCloselyAFigureIsKnown() {
        // A mean's half-width is 1.96 standard errors; in the result both are to three digits.
        Execution execution = randomly("--trials", "64000", "--until", "netPresentValue/mean=1e3");
        double error =
                result(execution).at("/metrics/netPresentValue/standardError").asDouble();
        assertThat(execution.err())
                .matches(".*netPresentValue/mean is known to ± [0-9.]+ after 64,000 trials, asked for ± 1000.*\\R");
        double said = Double.parseDouble(execution.err().replaceAll("(?s).*known to ± ([0-9.]+) after.*", "$1"));
        assertThat(said).isCloseTo(1.96 * error, withinPercentage(5));
    }

    @Test
    void whereTheTrialsDoNotSufficeTheResultIsThereAndTheExitCodeSays() {
        Execution execution = run("--until", "claims/big=0.0001%", "--max-trials", "20000");
        assertThat(execution.code()).isEqualTo(6);
        assertThat(result(execution).at("/run/trials").asInt()).isEqualTo(16_384);
        assertThat(execution.err())
                .contains("\"severity\":\"warning\"")
                .contains("claims/big is not known closely enough; allow more with --max-trials, or ask for less.")
                .contains(" after 16,384 trials, asked for ± 0.0001%");
    }

    static Stream<Arguments> mistakes() {
        String write = "write FIGURE=HALFWIDTH, such as claims/128m=0.5%, netPresentValue/mean=1 or"
                + " grossSaving/2017-18/p50=2";
        return Stream.of(
                mistake("claims/big", "--until 'claims/big' has no half-width; " + write),
                mistake("=1", "--until '=1' has no half-width; " + write),
                mistake("claims/bid=1%", "there is no claim 'bid'; did you mean 'big'?"),
                mistake("big=1%", "a claim is written claims/big"),
                mistake("claims/big=0", "'0' is not a half-width; write a number above 0"),
                mistake("claims/big=-1%", "'-1%' is not a half-width; write a number above 0"),
                mistake("claims/big=little", "'little' is not a half-width; write a number above 0"),
                mistake("claims/big=NaN", "'NaN' is not a half-width; write a number above 0"),
                mistake("claims/big=0.1d", "'0.1d' is not a half-width; write a number above 0"),
                mistake(
                        "claims/big=50",
                        "± 5000% is not a precision of a probability; write less than 50%, such as 0.5%"),
                mistake(
                        "netPresentValue/mean=2%",
                        "netPresentValue is not a share, so its half-width cannot be '2%'; write it in the figure's own unit"),
                mistake("claims/big=", "'' is not a half-width; write a number above 0"),
                mistake("grosSaving/mean=1", "there is no metric 'grosSaving'; did you mean 'grossSaving'?"),
                mistake("grossSaving/mean=1", "write it like grossSaving/2022-23/mean, or with p50 for mean"),
                mistake("netPresentValue=1", "write it like netPresentValue/mean, or with p50 for mean"),
                mistake("grossSaving/2017/mean=1", "'2017' is not a year that starts in April; write 2017-18"),
                mistake("grossSaving/2030-31/mean=1", "2030-31 is not appraised; write 2013-14 to 2022-23"),
                mistake("charge/dtf/2017-18/mean=1", "there is no body 'dtf'; did you mean 'dft'?"),
                mistake(
                        "netPresentValue/p25=1",
                        "there is no statistic 'p25'; write mean, p5, p10, p20, p50, p80, p90, p95"));
    }

    private static Arguments mistake(String until, String message) {
        return arguments(until, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatCannotBeKnownIsRefusedBeforeItIsRun(String until, String message) {
        Execution execution = run("--until", until);
        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err()).contains(message);
    }

    @Test
    void theMostTrialsGoWithWhatIsToBeKnown() {
        assertThat(run("--max-trials", "5000").err()).contains("--max-trials says where --until stops");
        assertThat(run("--until", "claims/big=1%", "--max-trials", "0").err())
                .contains("--max-trials 0 is not a number of trials; write 1 to 2147483647");
        assertThat(run("--until", "claims/big=1%", "--max-trials", "2000", "--sampling", "sobol")
                        .err())
                .contains("--max-trials 2,000 is fewer than the 4,096 to start with; write more, or fewer --trials");
    }

    @Test
    void theManifestSaysWhatWasAskedForAsTheResultDoes(@TempDir Path folder) throws IOException {
        run("--until", "claims/big=10%", "--until", "netPresentValue/mean=1e3", "--out", folder.toString());

        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.get("until").valueStream().map(JsonNode::asString))
                .containsExactly("claims/big=10%", "netPresentValue/mean=1e3");
    }
}
