package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of people who tried the rules: what is said of them, and where following it leads. */
class FieldRulesTest {

    private static final Path FIELD = Path.of("src/test/resources/field");
    private static final String IDLE = "cannot change any result: ";

    @TempDir
    private Path folder = Path.of("");

    private static String field(String name) throws IOException {
        return Files.readString(FIELD.resolve(name));
    }

    private Execution validate(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), text);
        List<String> arguments = new ArrayList<>(List.of("validate", file.toString()));
        arguments.addAll(List.of(options));
        return Execution.of(arguments.toArray(String[]::new));
    }

    /** c14: a share of cost without its months was called idle, and missing when it was left out. */
    @Test
    void aShareWithoutItsMonthsLeadsToTheMonths() throws IOException {
        String text = field("c14-dual-running-dead-end.yaml");
        String left = text.replace(", dualRunning: 0.5", "");

        assertThat(validate(text))
                .satisfies(run -> assertThat(run.code()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err())
                        .endsWith("case.yaml:9:87: defaults/body/dualRunning: " + IDLE
                                + "dualRunningMonths is 0, so nothing runs side by side; state dualRunningMonths, or write"
                                + " {\"value\": 0, \"note\": \"why\"}\n"));
        assertThat(validate(left).err())
                .contains(
                        "bodies/north/dualRunning: is missing in 2 bodies (north, south): state it in each, or once in"
                                + " defaults/body; a zero needs a note that says why");
        for (String advised : List.of(
                text.replace("dualRunning: 0.5", "dualRunning: 0.5, dualRunningMonths: 3"),
                text.replace("dualRunning: 0.5", "dualRunning: { value: 0, note: the old system stops }"))) {
            assertThat(validate(advised)).extracting(Execution::code).isEqualTo(0);
            assertThat(validate(advised).err()).doesNotContain("dualRunning");
        }
    }

    /** Each row: what is stated without effect, what is said to make it matter, and where the message stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bodies/north/transferDelay=2 | bodies/north/transfer=2027-05 | state a transfer",
                "bodies/north/leavingCost=2 | bodies/north/leaveRate=0.1 | state a leaveRate",
                "programme/businessAsUsual/persistence=0.5 | programme/businessAsUsual/volatility=0.05 | state a volatility",
                "defaults/body/upkeep=0.06 | centres/hub/delay={dist: uniform, min: 0, max: 9} | state a delay",
                "bodies/north/costPerMonthLate=1 | bodies/north/delay={dist: uniform, min: 0, max: 9} | state a delay",
                "bodies/north/withdrawRate=0.1 | centres/hub/pace={dist: uniform, min: 1, max: 2} | a pace above 1",
                "centres/hub/build/costPerMonthLate=1 | centres/hub/delay={dist: uniform, min: 0, max: 9} | state a delay",
                "bodies/north/migrationMonths=3 | bodies/north/migrationCost=2 | state a migrationCost",
                "functions/payroll/savingAtTransfer=0.01 | bodies/north/standardisation=0.8 | standardisation below 1",
            })
    void followingAMessageLeadsOnAndNotInACircle(String stated, String remedy, String advice) throws IOException {
        String text = field("c14-dual-running-dead-end.yaml")
                .replace("dualRunning: 0.5", "dualRunning: 0.5, dualRunningMonths: 3");
        if (stated.contains("migrationMonths")) {
            text = text.replace("goLive: 2027-10", "goLive: 2027-10, migrationCost: { value: 0, note: paid }");
        }
        String place = stated.substring(0, stated.indexOf('='));

        assertThat(validate(text, "--set", stated).err())
                .contains(place + ": " + IDLE)
                .contains(advice);
        Execution advised = validate(text, "--set", stated, "--set", remedy);
        assertThat(advised.code()).isZero();
        assertThat(advised.err()).doesNotContain(place + ":");
    }

    /** f08: a risk that scales zeros, and one that scales a rate of giving up where there is none, and nobody is late. */
    @Test
    void risksThatHaveNothingToActOnAreSaidOnceAndChangeNothing() throws IOException {
        String file = FIELD.resolve("f08-idle-risks.yaml").toString();

        Execution validated = Execution.of("validate", file);

        assertThat(validated.code()).isZero();
        assertThat(validated.err().lines())
                .containsExactly(
                        "warning: " + file + ":4:10: risks/r: " + IDLE
                                + "it scales bodies/*/migrationCost, which is 0; state another value of it, or write add in"
                                + " place of scale, or leave it out",
                        "warning: " + file + ":4:101: risks/s: " + IDLE
                                + "it scales bodies/*/withdrawRate, which is 0; state another value of it, or write add in"
                                + " place of scale. Besides, bodies/*/withdrawRate does not matter: no go-live can be late;"
                                + " state a delay, a pace above 1 or a risk that adds to them, or leave it out");
        String withoutRisks = FIELD.resolve("f08-base.yaml").toString();
        Execution plain = Execution.of(
                "run", withoutRisks, "--format", "csv", "--set", "bodies/a/migrationCost={value: 0, note: none}");
        assertThat(Execution.of("run", file, "--format", "csv").out())
                .isEqualTo(plain.out())
                .contains(",netSaving,");
    }

    /** Ten bodies that each state a cost of being late, where nobody can be late: one message, not ten. */
    @Test
    void whatIsIdleInManyBodiesIsSaidOnce() throws IOException {
        String bodies = IntStream.rangeClosed(10, 19)
                .mapToObj(i -> "  b%d: { centre: hub, goLive: 2027-10, cost: { payroll: 2 }, costPerMonthLate: 1 }"
                        .formatted(i))
                .collect(Collectors.joining("\n"));
        String text = field("c14-dual-running-dead-end.yaml")
                .replace("dualRunning: 0.5", "dualRunning: 0.5, dualRunningMonths: 3, delay: 0")
                .replaceAll("(?m)^  (north|south):.*\n", "")
                .replace("bodies:\n", "bodies:\n" + bodies + "\n");

        List<String> lines = validate(text).err().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains(": bodies/b10/costPerMonthLate: " + IDLE + "no go-live can be late")
                .endsWith("or leave it out (so in 10 places, such as bodies/b10/costPerMonthLate,"
                        + " bodies/b11/costPerMonthLate, bodies/b12/costPerMonthLate)");
    }

    /** Ten bodies, of which one states what the others do not: one message, placed at the first of nine. */
    @Test
    void whatIsMissingInManyBodiesIsSaidOnce() throws IOException {
        String bodies = IntStream.rangeClosed(10, 19)
                .mapToObj(i -> "  b%d: { centre: hub, goLive: 2027-10, cost: { payroll: 2 }%s }"
                        .formatted(i, i == 12 ? ", dualRunning: { value: 0, note: x }" : ""))
                .collect(Collectors.joining("\n"));
        String text = field("c14-dual-running-dead-end.yaml")
                .replace(", dualRunning: 0.5", "")
                .replaceAll("(?m)^  (north|south):.*\n", "")
                .replace("bodies:\n", "bodies:\n" + bodies + "\n");
        String message =
                ": bodies/b10/dualRunning: is missing in 9 bodies (such as b10, b11, b13): state it in each, or"
                        + " once in defaults/body; a zero needs a note that says why\n";

        assertThat(validate(text).err()).endsWith(message).doesNotContain("bodies/b11/");
        assertThat(validate(text, "--format", "json").err().lines())
                .singleElement()
                .asString()
                .contains("\"problem\":\"missing\",\"message\":\"is missing in 9 bodies (such as b10, b11, b13):")
                .contains("\"path\":\"bodies/b10/dualRunning\"");
    }

    /** c22: a saving of pert(-0.1, 0.1, 0.3), whose mean is (-0.1 + 4 x 0.1 + 0.3)/6 = 0.1; it was held at 0. */
    @Test
    void aSavingMayBeARiseInUnitCost() throws IOException {
        Scenario scenario = ScenarioChecker.check(ScenarioReader.read(FIELD.resolve("c22-negative-saving.yaml")))
                .orElseThrow();
        String saving = "functions/payroll/saving";

        Outcomes outcomes = Simulation.of(scenario)
                .trials(4096)
                .keepingQuantities(List.of(saving))
                .run();

        assertThat(outcomes.bites()).isEmpty();
        assertThat(outcomes.summary(outcomes.quantity(saving), Metric.Missing.NONE, 0)
                        .mean()
                        .value())
                .isCloseTo(0.1, within(1e-4));
        assertThat(outcomes.share(outcomes.quantity(saving), value -> value < 0).value())
                .isBetween(0.09, 0.12);
    }

    /** c24: by hand in CorrelationMatrixTest. */
    @Test
    void aPairThatNobodyStatedIsNamedWithItsRange() {
        Execution run = Execution.of(
                "validate", FIELD.resolve("c24-pair-not-stated.yaml").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .endsWith(
                        "lines/a/amount/2026-27 with lines/c/amount/2026-27 is not stated and counts as 0; it may lie from"
                                + " 0.311 to 1. State it, change what is stated, or write \"repair\": true\n");
    }

    /** Files that gave nonsense, a stack trace, seconds of silence or a line that read backwards. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rel-scale-exponent-5  | centres/hub/scaleExponent: 5 lies outside 0 to 1
            rel-scale-exponent-60 | centres/hub/scaleExponent: 60 lies outside 0 to 1
            rel-scale-exponent    | centres/hub/scaleExponent: 10000 lies outside 0 to 1
            rel-impossible-range  | functions/payroll/saving: draws values such as -740000000, far outside -1 to 1
            rel-impossible-range  | centres/hub/delay: -987654321 lies outside -720 to 720
            rel-quantiles-fall    | defaults/body/migrationCost: can be 100000000000000, more than 1000 times business as usual, 4.3 a year
            rel-slow-key          | is not a key of this object
            """)
    void whatWasAcceptedOrSlowIsRefusedInASentence(String name, String said) {
        Execution validate =
                Execution.of("validate", FIELD.resolve(name + ".json").toString());

        assertThat(validate.code()).isEqualTo(3);
        assertThat(validate.err()).contains(said);
        assertThat(validate.err().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(1000));
    }

    @Test
    void aTitleThatTurnsWritingIsShownAsItIs() {
        assertThat(Execution.of("run", FIELD.resolve("rel-bidi-title.json").toString(), "--trials", "256"))
                .satisfies(run -> assertThat(run.out() + run.err())
                        .contains("Savings \\u202eDETROPPUS")
                        .doesNotContain("\u202E"));
    }
}
