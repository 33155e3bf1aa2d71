package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code explain} says, against the texts kept beside the fixtures. */
class ExplainTest {

    private static final String FOLDER = "src/test/resources/scenarios/";
    private static final String SMALL = FOLDER + "small.json";
    private static final String COMPLETE = FOLDER + "complete.json";

    @ParameterizedTest
    @CsvSource({
        "explained-small.txt, small.json, ",
        "explained-complete.txt, complete.json, ",
        "explained-complete.csv, complete.json, --format csv",
        "explained-complete.json, complete.json, --format json",
        "explained-delay.txt, small.json, bodies/dft/delay",
        "explained-paths.txt, complete.json, centres/*/delay risks/supplier-fails correlations/costs claims/average",
        "explained-paths.csv, complete.json, centres/*/delay risks/platform-slips --format csv",
        "explained-paths.json, complete.json, bodies/dft/standardisation risks/platform-slips claims/payback --format json",
    })
    void theExplanationIsTheOneKept(String kept, String scenario, String arguments) throws IOException {
        String command = "explain " + FOLDER + scenario + (arguments == null ? "" : " " + arguments);
        Kept.check(Path.of(FOLDER, kept), Execution.outputOf(command.split(" ", -1)));
    }

    /** From the case's file: a rate over five years, a month each, a total, defaults for all bodies. */
    @Test
    void aRealCaseIsSaidInPlainEnglishAndWhatIsTheSameOnlyOnce() {
        String text = Execution.outputOf("explain", "ngss-2012");

        assertThat(text)
                .contains("    dwp: £584m a year; grade D, source G12\n")
                .contains("hse, ons (10 of 14): 3 of 40 within 5 years (0.01559\n")
                .contains(
                        "    all 14: between 0 and 4 months, most likely 1 (PERT); planned 0 months; grade C, source MCK\n")
                .contains("  claims/600m: \"Potential cost savings of £600m a year\"\n")
                .doesNotContain("[", "null", "NaN", "Infinity");
        assertThat(text.lines().filter(line -> !line.strip().startsWith("http")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aOneOffCostIsNoCostAYear() {
        // The first a one-off cost, the second a saving.
        assertThat(Execution.outputOf("explain", COMPLETE))
                .contains("    2012-13: £3m; grade D", "    2016-17: £1.5m a year\n");
    }

    @Test
    void whatIsStatedIsToldFromWhatIsNotThoughBothAreTheModelsOwnNumber() {
        String text = Execution.outputOf("explain", SMALL, "bodies/*/joins", "--set", "bodies/dft/joins=1");

        assertThat(text).contains("stated at --set", "not stated, so the model's own");
    }

    @Test
    void aPathOfTheDefaultsNamesWhateverTakesItsNumberFromThere() throws IOException {
        JsonNode json = json("explain", COMPLETE, "defaults/body/upkeep", "--format", "json");

        // dwp states its own.
        assertThat(json.at("/quantities")).hasSize(1);
        assertThat(json.at("/quantities/0/path").asString()).isEqualTo("bodies/dft/upkeep");
    }

    @Test
    void drawsAreThoseOfTheDistributionAndTrialsThoseOfTheRisks() throws IOException {
        // Uniform between 1 and 3 has P5 1.1; the risk always doubles it; bounds hold it at 1 fraction never, at 5
        // always.
        JsonNode json = json(
                "explain",
                SMALL,
                "programme/officeCost",
                "--format",
                "json",
                "--set",
                "programme/officeCost={\"dist\": \"uniform\", \"min\": 1, \"max\": 3}",
                "--set",
                "risks/slips={\"likelihood\": 1, \"effects\": [{\"on\": \"programme/officeCost\", \"scale\": 2},"
                        + " {\"on\": \"programme/officeCost\", \"add\": -4}]}");
        JsonNode quantity = json.at("/quantities/0");

        assertThat(quantity.at("/draws/0/value").asDouble()).isEqualTo(1.1);
        // 2 x draw - 4 is below 0 for half of the draws, and is held there.
        assertThat(quantity.at("/trials/quantiles/0/value").asDouble()).isZero();
        assertThat(quantity.at("/heldBack").asDouble()).isBetween(0.47, 0.53); // 4,096 trials: standard error 0.008
        // P90 of the draws is 2.8, so 1.6 in the trials; its 95% interval is given.
        assertThat(quantity.at("/trials/quantiles/5/low").asDouble()).isLessThan(1.6);
        assertThat(quantity.at("/trials/quantiles/5/high").asDouble()).isGreaterThan(1.6);
        assertThat(quantity.at("/risks")).hasSize(2);
    }

    /** The path of the first effect begins like that of the second, so that one could be taken for the other. */
    @Test
    void anEffectIsNotTakenForOneOnAPartOfItsTarget() {
        String risk = "risks/slips={\"likelihood\": 1, \"effects\": [{\"on\": \"bodies/dft/cost/hr\", \"scale\": 2},"
                + " {\"on\": \"bodies/dft/cost\", \"scale\": 3}]}";

        assertThat(Execution.outputOf("explain", SMALL, "risks/slips", "--set", risk))
                .contains("it multiplies cost/hr of body dft by 2\n", "it multiplies cost of body dft by 3\n");
    }

    /** As JSON it is written as a file may write it, weights as probabilities. */
    @Test
    void mixturesAndQuantilesAreSaidInPlainEnglishAndWrittenSoThatTheyCanBeReadAgain() {
        String delay =
                "bodies/dft/delay={\"dist\":\"mixture\",\"parts\":[{\"weight\":7,\"dist\":\"fixed\",\"value\":0},"
                        + "{\"weight\":3,\"dist\":\"quantiles\",\"p10\":2,\"p50\":6,\"p90\":12.5,\"min\":0}]}";
        String written = json("explain", SMALL, "bodies/dft/delay", "--set", delay, "--format", "json")
                .at("/quantities/0/distribution")
                .toString();

        assertThat(Execution.outputOf("explain", SMALL, "bodies/dft/delay", "--set", delay))
                .containsIgnoringWhitespaces(
                        "with probability 0.7 0 months; with probability 0.3 10% below 2, 50% below 6, 90%"
                                + " below 12.5 months, none below 0 (quantiles) (mixture)");
        assertThat(written)
                .isEqualTo("{\"dist\":\"mixture\",\"parts\":[{\"weight\":0.7,\"dist\":\"fixed\",\"value\":0},"
                        + "{\"weight\":0.3,\"dist\":\"quantiles\",\"pairs\":[{\"p\":0.1,\"value\":2},"
                        + "{\"p\":0.5,\"value\":6},{\"p\":0.9,\"value\":12.5}],\"min\":0}]}");
        assertThat(json(
                                "explain",
                                SMALL,
                                "bodies/dft/delay",
                                "--set",
                                "bodies/dft/delay=" + written,
                                "--format",
                                "json")
                        .at("/quantities/0/distribution")
                        .toString())
                .isEqualTo(written);
    }

    @Test
    void aSpreadsheetRunsNothingThatANoteSays(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of(SMALL))
                .replace("\"officeCost\": 4", "\"officeCost\": { \"value\": 4, \"note\": \"=HYPERLINK(\\\"x\\\",1)\" }")
                .replace("\"migrationCost\": 4", "\"migrationCost\": { \"value\": 4, \"owner\": \"@finance\" }");
        Path file = Files.writeString(folder.resolve("formula.json"), text);

        assertThat(Execution.outputOf("explain", file.toString(), "--format", "csv"))
                .contains(",\"'=HYPERLINK(\"\"x\"\",1)\",", ",'@finance,")
                .doesNotContain(",=", ",@");
    }

    @Test
    void oneTrialHasNoErrorAndIsNoFailure() {
        assertThat(Execution.outputOf("explain", SMALL, "bodies/dft/delay", "--sampling", "random", "--trials", "1"))
                .contains("1 trial, seed 7, random sampling; mean without an error\n")
                .doesNotContain("NaN");
        assertThat(Execution.outputOf(
                        "explain",
                        SMALL,
                        "bodies/dft/delay",
                        "--sampling",
                        "random",
                        "--trials",
                        "1",
                        "--format",
                        "csv"))
                .doesNotContain("NaN");
    }

    /** The split of DfT's cost is the story's: finance 40%, HR 30%, procurement 20%, payroll 10%, graded E. */
    @Test
    void whatWasDecidedIsExplainedWithoutATrial() {
        String text = Execution.outputOf("explain", "ngss-2012", "bodies/dft/cost/split", "bodies/dft/goLive");

        assertThat(text)
                .contains(
                        "bodies/dft/cost/split\n  each function's part of the body's total cost\n"
                                + "  finance 0.4, hr 0.3, payroll 0.1, procurement 0.2; grade E\n    Assumed: ",
                        "bodies/dft/goLive\n  planned month on the platform\n",
                        "; grade E, source CO12\n",
                        "  stated at library/ngss-2012/scenario.json:")
                .doesNotContain("trials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appraisal/discounting",
                "appraisal/years",
                "units/priceBase",
                "centres/issc1/build/start",
                "centres/issc1/build/months",
                "bodies/dft/transfer",
                "bodies/dft/cost/split",
                "programme/start",
                "publishedPlan/cost",
                "correlations/joining",
                "claims/600m/confidence",
                "claims/600m/year",
                "claims/600m/atLeast",
            })
    void everyLineOfTheLogAnswersToItsPath(String path) {
        assertThat(json("explain", "ngss-2012", "--format", "json")
                        .at("/assumptions")
                        .valueStream()
                        .filter(row -> row.get("path").asString().equals(path)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("evidence").asString()).matches("[A-E]");
                    assertThat(row.get("origin").asString()).isEqualTo("stated");
                    assertThat(row.get("place").asString()).matches("library/ngss-2012/scenario.json:\\d+:\\d+");
                });
        assertThat(Execution.outputOf("explain", "ngss-2012", path)).containsPattern("grade [A-E]");
    }

    /** Three hundredths a year from the command line are nobody's but the caller's. */
    @Test
    void whatIsTriedFromOutsideIsNotPassedOffAsTheFilesOwn() {
        String text =
                Execution.outputOf("explain", "ngss-2012", "bodies/dft/goLive", "--set", "bodies/dft/goLive=2015-04");

        assertThat(text).contains("set on the command line", "stated at --set").doesNotContain("CO12", "grade");
    }

    @Test
    void everyDistributionOfTheDistributionsFixtureIsWritten() throws IOException {
        JsonNode json = json("explain", COMPLETE, "--format", "json");

        assertThat(json.at("/assumptions")
                        .valueStream()
                        .map(row -> row.at("/distribution/dist").asString("")))
                .contains(
                        "pert",
                        "triangular",
                        "beta",
                        "normal",
                        "lognormal",
                        "truncated",
                        "uniform",
                        "gamma",
                        "empirical",
                        "discrete",
                        "exponential");
    }

    private static JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(Execution.outputOf(arguments));
    }
}
