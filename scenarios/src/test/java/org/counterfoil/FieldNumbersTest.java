package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases that trying the product on real work showed to go wrong, each with the right value: by hand, or computed elsewhere
 * (docs/validation.md says where).
 */
class FieldNumbersTest {

    private static final Path CASES = Path.of("src", "test", "resources", "field");
    private static final JsonMapper MAPPER = new JsonMapper();

    private static String file(String name) {
        return CASES.resolve(name + ".yaml").toString();
    }

    /** As an object: what a run wrote. */
    private static JsonNode result(String name, String... more) {
        String[] command = new String[4 + more.length];
        System.arraycopy(new String[] {"run", file(name), "--format", "json"}, 0, command, 0, 4);
        System.arraycopy(more, 0, command, 4, more.length);
        Execution execution = Execution.of(command);
        assertThat(execution.code()).as(execution.err()).isZero();
        return MAPPER.readTree(execution.out());
    }

    private static Map<String, String> verdicts(JsonNode result) {
        Map<String, String> verdicts = new TreeMap<>();
        result.get("claims")
                .forEach(claim -> verdicts.put(
                        claim.get("id").asString(), claim.get("verdict").asString()));
        return verdicts;
    }

    private static Map<String, Double> probabilities(JsonNode result) {
        Map<String, Double> probabilities = new TreeMap<>();
        result.get("claims")
                .forEach(claim -> probabilities.put(
                        claim.get("id").asString(), claim.get("probability").asDouble()));
        return probabilities;
    }

    @Test
    void aSumThatEqualsItsBudgetInDecimalKeepsIt() {
        // 0.1 + 0.2 spent of 0.3; 15% of 1 saved; 9 × 0.15 = 1.35 in all.
        JsonNode result = result("c01-exact-budget");

        assertThat(verdicts(result))
                .isEqualTo(Map.of("budget", "SUPPORTED", "saving", "SUPPORTED", "total", "SUPPORTED"));
        assertThat(probabilities(result).values()).containsOnly(1.0);
    }

    @Test
    void aVerdictDoesNotDependOnTheUnitOfMoney() {
        JsonNode millions = result("c01b-same-in-millions");
        JsonNode thousands = result("c01c-same-in-thousands");

        assertThat(verdicts(millions)).isEqualTo(verdicts(thousands));
        assertThat(probabilities(millions)).isEqualTo(probabilities(thousands));
        assertThat(verdicts(millions).values()).containsOnly("SUPPORTED");
        // Nine in ten join; the cost is at most 0.3 whoever joins.
        assertThat(probabilities(millions).get("saving")).isCloseTo(0.9, within(0.001));
        assertThat(probabilities(millions).get("cost")).isEqualTo(1.0);
    }

    @Test
    void aStrikeThatComesWithDelayBreaksTheBudgetTogetherWithIt() {
        // 80.9%, from four million draws in NumPy: the strike is likelier where the delay is long.
        JsonNode result = result("c03-event-correlated-with-delay");

        assertThat(probabilities(result).get("budget")).isCloseTo(0.809, within(0.001));
        assertThat(verdicts(result)).containsEntry("budget", "NOT_SUPPORTED");
    }

    @Test
    void explainSaysWhatACorrelationWithAnEventMeans() {
        assertThat(Execution.of("explain", file("c03-event-correlated-with-delay"))
                        .out())
                .contains("when risks/strike happens, centres/hub/delay tends to be higher");
    }

    @Test
    void aRatioToNothingIsNotJudged() {
        JsonNode result = result("c07-no-implementation-cost");

        assertThat(verdicts(result).values()).containsOnly("CANNOT_BE_JUDGED");
        result.get("claims")
                .forEach(claim -> assertThat(claim.get("undefined").asDouble()).isEqualTo(1));
        String text = Execution.of("run", file("c07-no-implementation-cost")).out();
        assertThat(text)
                .contains("at-least-one: CANNOT BE JUDGED")
                .contains(
                        "in every trial implementation costs nothing, or is paid for by grants, so there is no benefit-cost")
                .doesNotContain("never");
    }

    @ParameterizedTest
    @CsvSource({"0.995, 99.5%", "0.999, 99.9%", "0.9999, 99.99%", "0.925, 92.5%", "0.0001, 0.01%", "0.8, 80%"})
    void whatIsAskedForIsPrintedAsItWasAsked(String confidence, String printed) {
        assertThat(Execution.of("run", file("c09-asked-for-100"), "--set", "claims/half/confidence=" + confidence)
                        .out())
                .contains("asked for " + printed + ";");
    }

    @Test
    void roundingIsNoMoney() {
        // 0.3 out, three times 0.1 in, no discount: paid back exactly in 2029-30, worth exactly nothing.
        JsonNode result = result("c10-noise-in-the-report");

        assertThat(verdicts(result).values()).containsOnly("SUPPORTED");
        assertThat(result.at("/plan/metrics/netPresentValue").asDouble()).isZero();
        assertThat(result.at("/metrics/netPresentValue/mean").asDouble()).isZero();
        assertThat(Execution.of("run", file("c10-noise-in-the-report")).out())
                .contains("  as planned £0m\n")
                .doesNotContain("0000");
    }

    /** In 60 years at 40% a year business as usual grows a hundred-million-fold; what change costs is no rounding of it. */
    @Test
    void aCostBesideVeryLargeOnesIsNoRounding() {
        JsonNode grown = result("small-beside-large");

        assertThat(grown.at("/plan/metrics/costCounted").asDouble()).isEqualTo(95);
        assertThat(grown.at("/plan/metrics/overrunRatio").asDouble()).isEqualTo(1);
    }

    @Test
    void everybodyIsInWhereNobodyStaysOut() {
        JsonNode result = result("f01-everybody-in");

        assertThat(verdicts(result)).isEqualTo(Map.of("all", "SUPPORTED"));
        assertThat(probabilities(result)).isEqualTo(Map.of("all", 1.0));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.000001", "0.1"})
    void leavingIsNoOverrun(String rate) {
        JsonNode overrun = result("f02-leaving-at-the-end-of-time", "--set", "bodies/a/leaveRate=" + rate)
                .at("/metrics/overrunRatio");

        assertThat(overrun.get("mean").asDouble()).isEqualTo(1);
        assertThat(overrun.get("sd").asDouble()).isZero();
    }

    @Test
    void aFileInWhichNothingCanGoWrongIsNotSimplySupported() {
        String text = Execution.of("run", file("f01-everybody-in")).out();

        assertThat(text)
                .contains("all: SUPPORTED, as nothing that decides it is uncertain in this file")
                .contains("stated numbers have neither a source nor a grade");
    }

    @Test
    void aClaimOfMoreThanAllCostAsksAboutItsUnit() {
        String text = Execution.of("run", file("c09-asked-for-100"), "--set", "claims/half/atLeast=50")
                .out();

        assertThat(text).contains("of business as usual; money is in £m: is the claim in that unit?");
    }
}
