package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a verdict say no more than the file bears out: a hope is named, and only what nothing can change is settled. */
class FieldVerdictsTest {

    private static final Path FIELD = Path.of("src/test/resources/field");

    /** Saves 0.2 of 1, less 0.05 a year: 0.15. */
    private static final String EXACT = "c01-exact-budget.yaml";

    @TempDir
    private Path folder = Path.of("");

    private String run(String name, String more) throws IOException {
        return run(Files.readString(FIELD.resolve(name)) + more);
    }

    private String run(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), text);
        Execution run = Execution.of("run", file.toString(), "--trials", "4096");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    /** A saving of 0.16 lies above all that can be, unless something that the ceiling leaves out may raise it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing                                                                                       | RULED OUT
            risks: { r: { likelihood: 0.5, effects: [ { on: functions/*/saving, scale: 0.8 } ] } }        | RULED OUT
            risks: { r: { likelihood: 0.00001, effects: [ { on: functions/*/saving, scale: 1.2 } ] } }    | NOT SUPPORTED
            risks: { r: { likelihood: 0, effects: [ { on: functions/*/saving, scale: 1.2 } ] } }          | RULED OUT
            risks: { r: { likelihood: 0.00001, effects: [ { on: centres/hub/closes, set: 2028-04 } ] } }  | NOT SUPPORTED
            risks: { r: { likelihood: 0.00001, effects: [ { on: centres/hub/runningCost, add: -0.02 } ] } } | NOT SUPPORTED
            risks: { r: { likelihood: 0.00001, effects: [ { line: { category: saving, payer: body, amount: 1, month: 2028-04, months: 120 } } ] } } | NOT SUPPORTED
            risks: { r: { likelihood: 0.00001, effects: [ { line: { category: running, payer: body, amount: 1, month: 2028-04, months: 120 } } ] } } | RULED OUT
            overrides: [ { path: programme/businessAsUsual/volatility, value: 0.0001, reason: r } ]                                   | NOT SUPPORTED
            overrides: [ { path: functions/payroll/saving, value: { dist: normal, mean: 0.19, sd: 0.001 }, reason: r } ]              | NOT SUPPORTED
            overrides: [ { path: functions/payroll/saving, value: { dist: uniform, min: 0.1, max: 0.2 }, reason: r } ]                | RULED OUT
            overrides: [ { path: programme/exitCost, value: { dist: lognormal, p10: 1, p90: 2 }, reason: r } ]                        | RULED OUT
            """)
    void onlyWhatNothingCanRaiseIsRuledOut(String more, String verdict) throws IOException {
        String added = more.equals("nothing") ? "" : more;

        assertThat(run(Files.readString(FIELD.resolve(EXACT)).replace("atLeast: 0.15 ", "atLeast: 0.16 ") + added
                        + "\n"))
                .contains("\nsaving: " + verdict);
    }

    /** Three digits of it would be those of the figure that it misses. */
    @Test
    void aThresholdIsPrintedAsItIsStated() throws IOException {
        String text = Files.readString(FIELD.resolve(EXACT))
                .replace("atLeast: 0.15 ", "atLeast: 0.1504 ")
                .replace("atMost: 0.3 ", "atMost: 0.29999 ");

        assertThat(run(text + "  late: { metric: delayMonths, atMost: 12 }\n"))
                .contains("of at least £0.1504m")
                .contains("at most £0.29999m")
                .contains("of at most 12 months");
    }

    @Test
    void whatBusinessAsUsualCostsIsNoHopeWhereItIsUncertain() throws IOException {
        String hr = Files.readString(FIELD.resolve("f01-everybody-in.yaml"))
                .replace("hr: 1.1", "hr: { dist: uniform, min: 1, max: 1.2 }")
                .replace(
                        "metric: uptake, year: 2012-13, atLeast: 1", "metric: annualSaving, year: 2013-14, atLeast: 5");

        assertThat(run(hr).replaceAll("\\s+", " "))
                .contains("all: SUPPORTED, if dates, joining, cost and saving are as certain as in this file")
                .contains(
                        "in this file nothing about dates, joining, cost and saving is uncertain: the probabilities speak of the rest alone")
                .doesNotContain("business as usual is uncertain");
    }

    /** Risks that scale zeros, and a closing cost without a closing: nothing that could happen would show. */
    @Test
    void whatCanChangeNoResultIsNoUncertainty() throws IOException {
        assertThat(run("f01-everybody-in.yaml", """
                                risks:
                                  r: { likelihood: 0.3, effects: [ { on: "bodies/*/withdrawRate", scale: 2 }, { on: "centres/*/delay", scale: 2 } ] }
                                  s: { likelihood: 0.3, effects: [ { on: "functions/*/erosion", scale: 2 }, { on: "bodies/*/leavingCost", scale: 2 } ] }
                                """).replaceAll("\\s+", " "))
                .contains("all: SUPPORTED, as nothing that decides it is uncertain in this file")
                .contains(
                        "nothing about dates, joining, cost, saving and business as usual is uncertain: a probability of 0 or 1 says what it assumes");
    }

    @Test
    void aClaimHopesForWhatDecidesItAlone() throws IOException {
        String text = Files.readString(FIELD.resolve("f01-everybody-in.yaml"))
                .replace("exitCost: 0.1", "exitCost: { dist: uniform, min: 0.1, max: 0.2 }")
                .replace("metric: uptake, year: 2012-13, atLeast: 1", "metric: delayMonths, atMost: 36");

        assertThat(run(text)).contains("all: SUPPORTED, as nothing that decides it is uncertain in this file\n");
    }

    @Test
    void aCeilingThatIsZeroButForRoundingIsZero() throws IOException {
        String text = Files.readString(FIELD.resolve(EXACT))
                .replace("saving: 0.2 ", "saving: 0.3 ")
                .replace("runningCost: 0.05", "runningCost: 0.1")
                .replace("atLeast: 0.15 ", "atLeast: 0 ");

        assertThat(run(text + "lines: { licence: { category: running, payer: body, amount: { 2030-31: 0.2 } } }\n"))
                .contains("as planned £0m; at best the inputs allow £0m by then");
    }

    @Test
    void aBoundThatIsMetInDecimalHoldsNothingBack() throws IOException {
        String risks = """
                risks:
                  a: { likelihood: 1, effects: [ { on: "bodies/*/stranded", add: -0.1 } ] }
                  b: { likelihood: 1, effects: [ { on: "bodies/*/stranded", add: -0.2 } ] }
                """;
        String text =
                Files.readString(FIELD.resolve(EXACT)).replace("stranded: { value: 0, note: n }", "stranded: 0.3");

        assertThat(run(text + risks)).doesNotContain("held it back");
        assertThat(run(text + risks.replace("-0.2", "-0.21"))).contains("held it back in 100% of trials");
    }

    /** Of three trials in ten nobody goes live: the median is of the others, whose delays lie evenly from 0 to 24. */
    @Test
    void theMiddleDelayIsOfTheTrialsThatHaveOne() throws IOException {
        String text = Files.readString(FIELD.resolve(EXACT))
                .replace(
                        "migrationCost: 0.2,",
                        "migrationCost: 0.2, joins: 0.7, delay: { dist: uniform, min: 0, max: 24 },");

        assertThat(run(text + "  late: { metric: delayMonths, atMost: 100 }\n"))
                .containsPattern("Delay of the last go-live, months +0 +2\\.\\d+ +12\\.\\d* +21\\.\\d+\n")
                .contains("in 30% of trials nobody goes live from the first year on, so there is no ");
    }

    /** A closing in one trial of twenty moves no percentile that is shown, but it costs. */
    @Test
    void whatLeavingAndClosingCostIsShownHoweverSeldom() throws IOException {
        String text = Files.readString(FIELD.resolve(EXACT))
                .replace("runningCost: 0.05", "runningCost: 0.05, closingCost: 5");

        assertThat(
                        run(
                                text
                                        + "risks: { r: { likelihood: 0.05, effects: [ { on: centres/hub/closes, set: 2030-04 } ] } }\n"))
                .contains("Leaving and closing, £m ");
    }

    @Test
    void aPaybackYearIsWrittenAsAYear() throws IOException {
        Path file = Files.writeString(
                folder.resolve("case.yaml"),
                Files.readString(FIELD.resolve(EXACT)) + "  back: { metric: paybackYear, atMost: 2031 }\n");

        assertThat(Execution.of("validate", file.toString()).err())
                .contains("claims/back/atMost: '2031' is not a year")
                .contains("write 2031-32");
    }

    /** On the day after a year's end a go-live is the next year's, and a closing then changes nothing before. */
    @Test
    void theEndOfAYearIsTheYears() throws IOException {
        String text = Files.readString(FIELD.resolve(EXACT))
                + "  before: { metric: uptake, year: 2026-27, atLeast: 1 }\n"
                + "  after: { metric: uptake, year: 2027-28, atLeast: 1 }\n"
                + "  last: { metric: uptake, year: 2035-36, atLeast: 1 }\n"
                + "risks: { r: { likelihood: 0.5, effects: [ { on: centres/hub/closes, set: 2036-04 } ] } }\n";

        assertThat(run(text))
                .contains("before: NOT SUPPORTED")
                .contains("after: SUPPORTED")
                .contains("last: SUPPORTED");
        assertThat(Execution.of("validate", folder.resolve("case.yaml").toString())
                        .err())
                .contains("risks/r: cannot change any result");
    }

    /** Of a published cost of which nobody says what it counts there is no overrun. */
    @Test
    void aPublishedPlanThatCountsNothingIsNotJudged() throws IOException {
        assertThat(run(EXACT, "  over: { metric: publishedOverrunRatio, atMost: 1 }\npublishedPlan: { cost: 10 }\n")
                        .replaceAll("\\s+", " "))
                .contains("over: CANNOT BE JUDGED")
                .contains("in every trial no cost was published, or it is not known what it counts");
    }

    /** As dear as can be, all of it cash: the cash-releasing saving is the gross one. */
    @Test
    void whatIsAllCashExceedsNoCeiling() throws IOException {
        String text = Files.readString(FIELD.resolve(EXACT))
                .replace("saving: 0.2 ", "saving: { dist: uniform, min: -0.3, max: -0.1 } ")
                .replace("year: 2030-31, atLeast: 0.15", "basis: cashReleasing, year: 2030-31, atLeast: 0.01");

        assertThat(run(text)).contains("saving: RULED OUT");
    }

    /** Ten trials of ten that keep it leave room for a chance of 69%. */
    @Test
    void tooFewTrialsSupportNothing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("case.yaml"),
                Files.readString(FIELD.resolve(EXACT))
                                .replace("migrationCost: 0.2,", "migrationCost: 0.2, joins: 0.99,")
                        + "  in: { metric: uptake, year: 2035-36, atLeast: 1, confidence: 0.8 }\n");

        assertThat(Execution.of("run", file.toString(), "--trials", "10", "--sampling", "random")
                        .out())
                .contains("in: TOO CLOSE TO CALL")
                .contains("in every trial of 10: above 1 - 31%");
    }
}
