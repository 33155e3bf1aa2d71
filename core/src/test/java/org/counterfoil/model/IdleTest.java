package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One programme in which everything matters, one change at a time: what it makes idle, with the reason and what would make
 * it matter. Ten years from 2026-27; the centre opens in April 2027, bodies a and b follow six and twelve months later.
 */
class IdleTest {

    private static final Quantity ZERO = Quantity.zeroBecause("worked example");
    private static final String IDLE = ": cannot change any result: ";
    private static final String OR_ZERO = ", or write {\"value\": 0, \"note\": \"why\"}";
    private static final String OR_LET = ", or let it stand";
    private static final String OR_NOT = ", or leave it out";

    private static ScenarioBuilder programme() {
        return Scenario.builder("all", "Everything matters")
                .appraisal("2026-27", 10)
                .function(
                        "hr",
                        function -> function.with(QuantityKind.SAVING, 0.2)
                                .with(QuantityKind.SAVING_AT_TRANSFER, 0.05)
                                .with(QuantityKind.TRANSFERABLE, 0.9)
                                .with(QuantityKind.RAMP_MONTHS, 12)
                                .with(QuantityKind.EROSION, 0.02)
                                .with(QuantityKind.CASH_RELEASING, 0.8)
                                .with(QuantityKind.ATTRIBUTABLE, 0.7))
                .centre(
                        "hub",
                        centre -> centre.built("2026-04", 12)
                                .with(QuantityKind.BUILD_COST, 6)
                                .with(QuantityKind.BUILD_COST_PER_MONTH_LATE, 0.1)
                                .with(QuantityKind.CENTRE_DELAY, new Uniform(0, 6))
                                .with(QuantityKind.PACE, 1.1)
                                .with(QuantityKind.RUNNING_COST, 1)
                                .with(QuantityKind.COST_PER_BODY, 0.1)
                                .with(QuantityKind.CLOSING_COST, 2)
                                .with(QuantityKind.SCALE_EXPONENT, 0.1))
                .body("a", body -> body(body, "2027-10"))
                .body("b", body -> body(body, "2028-04"))
                .programme(programme -> programme
                        .starts("2026-04")
                        .with(QuantityKind.OFFICE_COST, 1)
                        .with(QuantityKind.EXIT_COST, 0.5)
                        .with(QuantityKind.GROWTH, 0.01)
                        .with(QuantityKind.VOLATILITY, 0.02)
                        .with(QuantityKind.PERSISTENCE, 0.5)
                        .with(QuantityKind.BASELINE_ERROR, 1.1))
                .risk("closes", 0.1, risk -> risk.sets("centres/hub/closes", "2032-04"))
                .risk("slips", 0.5, risk -> risk.adds("bodies/*/delay", 3).scales("bodies/*/migrationCost", 2));
    }

    private static BodyBuilder body(BodyBuilder body, String goLive) {
        return body.centre("hub")
                .goLive(goLive)
                .transfer("2027-04")
                .cost("hr", 10)
                .with(QuantityKind.MIGRATION_COST, 2)
                .with(QuantityKind.MIGRATION_MONTHS, 6)
                .with(QuantityKind.JOINS, 0.9)
                .with(QuantityKind.WITHDRAW_RATE, 0.1)
                .with(QuantityKind.LEAVE_RATE, 0.1)
                .with(QuantityKind.LEAVING_COST, 1)
                .with(QuantityKind.BODY_COST_PER_MONTH_LATE, 0.1)
                .with(QuantityKind.BODY_DELAY, 2)
                .with(QuantityKind.TRANSFER_DELAY, 1)
                .with(QuantityKind.DUAL_RUNNING, 0.5)
                .with(QuantityKind.DUAL_RUNNING_MONTHS, 3)
                .with(QuantityKind.STANDARDISATION, 0.8)
                .with(QuantityKind.UPKEEP, 0.05)
                .with(QuantityKind.STRANDED, 0.1);
    }

    /** What is idle after a change of the programme, or of its only body where the other would still need it. */
    private static List<String> idle(Consumer<ScenarioBuilder> change) {
        ScenarioBuilder builder = programme().build(idle -> {}).toBuilder();
        change.accept(builder);
        List<String> idle = new ArrayList<>();
        builder.build(violation -> idle.add(violation.toString()));
        return idle;
    }

    private static Consumer<ScenarioBuilder> body(QuantityKind kind, double value) {
        return builder -> builder.body("a", body -> body.with(kind, noted(value)));
    }

    private static Consumer<ScenarioBuilder> bodies(QuantityKind kind, double value) {
        return builder -> {
            builder.body("a", body -> body.with(kind, noted(value)));
            builder.body("b", body -> body.with(kind, noted(value)));
        };
    }

    private static Consumer<ScenarioBuilder> function(QuantityKind kind, double value) {
        return builder -> builder.function("hr", function -> function.with(kind, noted(value)));
    }

    private static Consumer<ScenarioBuilder> centre(QuantityKind kind, double value) {
        return builder -> builder.centre("hub", centre -> centre.with(kind, noted(value)));
    }

    private static Quantity noted(double value) {
        return Quantity.of(value).withProvenance(ZERO.provenance());
    }

    @SafeVarargs
    private static Arguments story(String name, List<String> idle, Consumer<ScenarioBuilder>... changes) {
        return Arguments.of(name, idle, (Consumer<ScenarioBuilder>)
                builder -> Arrays.stream(changes).forEach(change -> change.accept(builder)));
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                story("nothing", List.of()),
                story(
                        "a share of cost that is run for no month",
                        List.of("bodies/a/dualRunning" + IDLE
                                + "dualRunningMonths is 0, so nothing runs side by side; state dualRunningMonths"
                                + OR_ZERO),
                        body(QuantityKind.DUAL_RUNNING_MONTHS, 0)),
                story(
                        "months of running side by side that cost nothing",
                        List.of("bodies/a/dualRunningMonths" + IDLE
                                + "dualRunning is 0, so running side by side costs nothing; state dualRunning"
                                + OR_NOT),
                        body(QuantityKind.DUAL_RUNNING, 0)),
                story(
                        "a body that never leaves",
                        List.of("bodies/a/leavingCost" + IDLE
                                + "leaveRate and withdrawRate are 0, so it never leaves; state a leaveRate" + OR_NOT),
                        body(QuantityKind.LEAVE_RATE, 0),
                        body(QuantityKind.WITHDRAW_RATE, 0)),
                story(
                        "a body that may give up waiting, but has moved nothing by then",
                        List.of(
                                "bodies/a/leavingCost" + IDLE
                                        + "leaveRate is 0, and a body that gives up waiting before it has moved has nothing to leave;"
                                        + " state a leaveRate" + OR_NOT,
                                "bodies/a/transferDelay" + IDLE
                                        + "no function has a transfer before its go-live; state a transfer" + OR_NOT),
                        body(QuantityKind.LEAVE_RATE, 0),
                        builder -> builder.body("a", body -> body.transfer("2027-10"))),
                story(
                        "migration that costs nothing",
                        List.of(
                                "bodies/a/migrationMonths" + IDLE + "migrationCost is 0; state a migrationCost"
                                        + OR_NOT,
                                "bodies/b/migrationMonths" + IDLE + "migrationCost is 0; state a migrationCost"
                                        + OR_NOT,
                                "risks/slips/effects/1" + IDLE
                                        + "it scales bodies/*/migrationCost, which is 0; state another value of it, or write add"
                                        + " in place of scale" + OR_NOT),
                        bodies(QuantityKind.MIGRATION_COST, 0)),
                story(
                        "a saving that comes with the move alone",
                        List.of(
                                "bodies/a/standardisation" + IDLE
                                        + "saving equals savingAtTransfer, so the platform adds nothing; state a saving other"
                                        + " than savingAtTransfer" + OR_NOT,
                                "bodies/b/standardisation" + IDLE
                                        + "saving equals savingAtTransfer, so the platform adds nothing; state a saving other"
                                        + " than savingAtTransfer" + OR_NOT),
                        function(QuantityKind.SAVING, 0.05)),
                story(
                        "a centre that cannot open late",
                        List.of("centres/hub/build/costPerMonthLate" + IDLE
                                + "the centre cannot open late; state a delay of the centre, or a risk that adds to it"
                                + OR_NOT),
                        centre(QuantityKind.CENTRE_DELAY, 0)),
                story(
                        "a closing whose risk never happens",
                        List.of(
                                "centres/hub/closingCost" + IDLE
                                        + "no risk closes the centre; add a risk that sets centres/*/closes" + OR_NOT,
                                "risks/closes" + IDLE
                                        + "its likelihood is 0, so it never happens; state a likelihood above 0"
                                        + OR_NOT),
                        builder -> builder.risk("closes", 0, risk -> risk.sets("centres/hub/closes", "2032-04"))),
                story(
                        "a closing after everything",
                        List.of("risks/closes" + IDLE
                                + "it closes centres/hub/closes after the last year of the appraisal (2035-36); write"
                                + " an earlier month" + OR_NOT),
                        centre(QuantityKind.CLOSING_COST, 0),
                        bodies(QuantityKind.LEAVING_COST, 0),
                        builder -> builder.risk("closes", 0.1, risk -> risk.sets("centres/hub/closes", "2050-04"))),
                story(
                        "growth of the programme that nobody shares",
                        List.of("programme/businessAsUsual/growth" + IDLE
                                + "every body states a growth of its own; leave out the growth of a body" + OR_NOT),
                        bodies(QuantityKind.BODY_GROWTH, 0.02)),
                story(
                        "drift that is none",
                        List.of("programme/businessAsUsual/persistence" + IDLE
                                + "volatility is 0, so there is no drift to persist; state a volatility" + OR_NOT),
                        builder -> builder.programme(all -> all.with(QuantityKind.VOLATILITY, 0))),
                story(
                        "a programme that starts when all is done",
                        List.of("programme/officeCost" + IDLE
                                + "the programme starts after the last go-live; state an earlier programme/start"
                                + OR_LET),
                        builder -> builder.programme(all -> all.starts("2035-04"))),
                story(
                        "a risk that adds nothing",
                        List.of("risks/extra" + IDLE + "it adds 0 to bodies/*/delay; write an amount other than 0"
                                + OR_NOT),
                        builder -> builder.risk("extra", 0.5, risk -> risk.adds("bodies/*/delay", 0))),
                story(
                        "a risk that scales by 1",
                        List.of("risks/extra" + IDLE + "it scales programme/officeCost by 1; write a scale other than 1"
                                + OR_NOT),
                        builder -> builder.risk("extra", 0.5, risk -> risk.scales("programme/officeCost", 1))),
                story(
                        "a risk on what is held at its bound",
                        List.of("risks/extra" + IDLE
                                + "it adds to bodies/a/joins, which is held at its bound of 1; state another value of it, or"
                                + " let the risk move it the other way" + OR_NOT),
                        body(QuantityKind.JOINS, 1),
                        builder -> builder.risk("extra", 0.5, risk -> risk.adds("bodies/a/joins", 0.1))),
                story(
                        "a risk whose line is nothing, and another whose line comes too late",
                        List.of(
                                "risks/late" + IDLE
                                        + "its line begins after the last year of the appraisal (2035-36); write an earlier"
                                        + " month" + OR_NOT,
                                "risks/none" + IDLE + "the amount of its line is 0; state another amount" + OR_NOT),
                        builder -> builder.risk("late", 0.5, risk -> brings(risk, 5, "2040-04"))
                                .risk("none", 0.5, risk -> brings(risk, 0, "2030-04"))),
                story(
                        "a risk on a sunk line",
                        List.of("risks/extra" + IDLE
                                + "lines/old does not matter: the line is sunk, and so in no total; take sunk out of the line"
                                + OR_NOT),
                        IdleTest::withSunkLine,
                        builder -> builder.risk("extra", 0.5, risk -> risk.scales("lines/old", 2))),
                story(
                        "what pays for nothing",
                        List.of("payers/bodies/*/stranded" + IDLE
                                + "'bodies/*/stranded' costs nothing in the cost of change; state a cost of it, or leave this"
                                + " out"),
                        bodies(QuantityKind.STRANDED, 0),
                        builder -> builder.payer("bodies/*/stranded", Payer.PROGRAMME)),
                story(
                        "what a plan counts that costs nothing",
                        List.of("publishedPlan/covers/1" + IDLE
                                + "'bodies/*/stranded' costs nothing in the cost of change; state a cost of it, or leave this"
                                + " out"),
                        bodies(QuantityKind.STRANDED, 0),
                        builder -> builder.publishedPlan(
                                plan -> plan.cost(9).covers("centres/*/build", "bodies/*/stranded"))),
                story(
                        "correlations with what is certain",
                        List.of(
                                "correlations/k/between: 'bodies/*/upkeep' is certain, so it cannot be correlated; leave it"
                                        + " out, or state a distribution",
                                "correlations/l/pairs/0: 'risks/always/happens' is certain, so it cannot be correlated; leave"
                                        + " it out, or state a distribution",
                                "correlations/m/between: selects only bodies/a/stranded, the others being certain; a"
                                        + " correlation is between two or more"),
                        builder -> builder.body("a", body -> body.with(QuantityKind.STRANDED, new Uniform(0, 0.1)))
                                .risk("always", 1, risk -> risk.adds("bodies/*/cost", new Fixed(1)))
                                .correlation(Correlation.between(
                                        "k", 0.5, "bodies/*/upkeep", "bodies/a/stranded", "centres/hub/delay"))
                                .correlation(Correlation.ofPairs(
                                        "l", new Correlation.Pair("risks/always/happens", "bodies/a/stranded", 0.5)))
                                .correlation(Correlation.between("m", 0.5, "bodies/*/stranded"))));
    }

    private static void brings(RiskBuilder risk, double amount, String month) {
        risk.brings(CashFlowLine.Category.RUNNING, Payer.PROGRAMME, Quantity.of(amount), month, 12);
    }

    private static void withSunkLine(ScenarioBuilder builder) {
        TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
        amounts.put(new FinancialYear(2026), Quantity.of(7));
        CashFlowLine line = new CashFlowLine(
                "old",
                "Old",
                CashFlowLine.Category.RUNNING,
                Payer.PROGRAMME,
                CashFlowLine.Scaling.FIXED,
                false,
                true,
                amounts.navigableKeySet());
        builder.line(line, amounts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void whatIsIdleIsSaidOnceWithTheReasonAndWhatWouldHelp(
            String name, List<String> expected, Consumer<ScenarioBuilder> change) {
        assertThat(idle(change)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** With nobody late, six kinds of number have nothing to say; each body's for itself, as a file may join them. */
    @Test
    void whereNobodyCanBeLateNothingOfBeingLateMatters() {
        List<String> idle = idle(builder -> {
            bodies(QuantityKind.BODY_DELAY, 0).accept(builder);
            centre(QuantityKind.CENTRE_DELAY, 0).accept(builder);
            centre(QuantityKind.PACE, 1).accept(builder);
            builder.risk("slips", 0.5, risk -> risk.scales("bodies/*/upkeep", 2));
        });
        String late = "no go-live can be late; state a delay, a pace above 1 or a risk that adds to them";
        assertThat(idle)
                .contains(
                        "bodies/a/upkeep" + IDLE + late + OR_LET,
                        "bodies/b/upkeep" + IDLE + late + OR_LET,
                        "bodies/a/costPerMonthLate" + IDLE + late + OR_NOT,
                        "bodies/a/withdrawRate" + IDLE + late + OR_NOT,
                        "risks/slips" + IDLE + "bodies/*/upkeep does not matter: " + late + OR_NOT)
                .hasSize(8);
    }

    /** Live since before the first year: what getting there costs, and when, is past. */
    @Test
    void whereAllIsLiveAlreadyNothingOfTheMoveMatters() {
        List<String> idle = idle(builder -> {
            builder.body("a", body -> body.goLive("2020-04").transfer("2020-04"));
            builder.body("b", body -> body.goLive("2020-04").transfer("2020-04"));
            builder.centre("hub", centre -> centre.built("2018-04", 12));
        });
        assertThat(idle)
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .contains(
                        "bodies/a/migrationCost",
                        "bodies/a/migrationMonths",
                        "bodies/a/joins",
                        "bodies/a/withdrawRate",
                        "bodies/a/delay",
                        "bodies/a/transferDelay",
                        "bodies/a/costPerMonthLate",
                        "bodies/a/upkeep",
                        "bodies/a/dualRunning",
                        "centres/hub/delay",
                        "centres/hub/pace",
                        "centres/hub/build/costPerMonthLate",
                        "programme/exitCost",
                        "programme/officeCost",
                        "risks/slips");
    }

    /** A price is paid whatever is saved; where volume cannot fall short, its minimum does nothing either. */
    @Test
    void underAPriceNothingOfTheSavingMatters() {
        List<String> idle = idle(builder -> {
            builder.centre(
                    "hub",
                    centre -> centre.contract(Centre.Contract.PRICE)
                            .with(QuantityKind.SCALE_EXPONENT, 0)
                            .with(QuantityKind.DISCOUNT, 0.1)
                            .with(QuantityKind.MINIMUM_VOLUME, 0.8));
            bodies(QuantityKind.TRANSFER_DELAY, 0).accept(builder);
            bodies(QuantityKind.JOINS, 1).accept(builder);
            bodies(QuantityKind.LEAVE_RATE, 0).accept(builder);
            bodies(QuantityKind.WITHDRAW_RATE, 0).accept(builder);
            bodies(QuantityKind.LEAVING_COST, 0).accept(builder);
        });
        assertThat(idle)
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "bodies/a/standardisation",
                        "bodies/b/standardisation",
                        "centres/hub/contract/minimumVolume",
                        "centres/hub/scaleExponent",
                        "functions/hr/erosion",
                        "functions/hr/rampMonths",
                        "functions/hr/saving",
                        "functions/hr/savingAtTransfer",
                        "programme/exitCost");
    }

    /** An appraisal of one year has no second in which to grow, and no third in which drift could persist. */
    @Test
    void whatActsInLaterYearsNeedsThem() {
        List<String> idle = new ArrayList<>();
        programme().build(any -> {}).toBuilder()
                .appraisal(Appraisal.of("2026-27", 1))
                .body("a", body -> body.goLive("2027-03").transfer("2027-01"))
                .body("b", body -> body.goLive("2027-03").transfer("2027-01"))
                .centre("hub", centre -> centre.built("2026-04", 9))
                .risk("closes", 0.1, risk -> risk.sets("centres/hub/closes", "2027-02"))
                .build(violation -> idle.add(violation.toString()));
        assertThat(idle)
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "functions/hr/erosion",
                        "programme/businessAsUsual/growth",
                        "programme/businessAsUsual/persistence",
                        "programme/businessAsUsual/volatility");
    }

    /** Every kind has an entry in the rule book, be it that it always matters. */
    @ParameterizedTest
    @EnumSource(QuantityKind.class)
    void everyKindHasItsRule(QuantityKind kind) {
        assertThat(Need.of(kind)).doesNotContainNull().doesNotHaveDuplicates();
    }
}
